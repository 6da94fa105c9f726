package guatu.promotion;

import static guatu.promotion.Promoted.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @Test
    void rowsAreReadByTheirHeader() throws IOException {
        assertThat(rows("code,name\r\nA,\"甲, 乙\"\r\n"))
                .singleElement()
                .satisfies(row -> assertThat(row.get("name")).isEqualTo("甲, 乙"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code,name\nA,\"甲", "code,name\nA,\"甲\"乙", "code,\nA,甲", "code,code\nA,甲"})
    void whatIsNoFileWithAHeaderIsRefused(String csv) {
        refused("promotion.import.refused.file", () -> rows(csv));
    }

    @ParameterizedTest
    @ValueSource(strings = {"code,name\nA", "code,name\nA,甲,乙"})
    void aRowOfOtherLengthThanTheHeaderIsRefused(String csv) {
        refused("promotion.import.refused.columns", () -> rows(csv));
    }

    private static List<CSVRecord> rows(String csv) throws IOException {
        return CsvRows.of(new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }
}
