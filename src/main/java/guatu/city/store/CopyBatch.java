package guatu.city.store;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rows on their way into several tables. */
public final class CopyBatch {

    private final Map<CityTable, CopyRows> rows = new EnumMap<>(CityTable.class);

    /** @param values one per column of the table, in its order; numbers, days, instants and UUIDs as they are */
    public void add(CityTable table, @Nullable Object... values) {
        rows.computeIfAbsent(table, one -> new CopyRows(one.width())).add(values);
    }

    /** In the order of the tables. */
    Map<CityTable, CopyRows> rows() {
        return rows;
    }
}
