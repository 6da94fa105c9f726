package guatu.city;

import static guatu.city.store.CityTable.ORGANISATION;
import static guatu.city.store.CityTable.PERSON;
import static guatu.city.store.CityTable.ROLE_GRANT;

import guatu.city.City.Unit;
import guatu.city.store.CopyBatch;
import guatu.directory.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Draws what stands before the first initiative: the organisation tree and its people. */
final class Frame {

    static final String KEEPER = "city";
    private static final int UNITS_PER_DISTRICT = 25;
    private static final int MOST_COMPANIES = 5_000;

    private final Words words = Words.load();
    private final CitySize size;
    private final Draw draw;
    private final Instant at;
    private final String passwordHash;
    private final CopyBatch batch;

    /** @param passwordHash of the one password that all accounts of the city share */
    Frame(CitySize size, Instant at, String passwordHash, CopyBatch batch) {
        this.size = size;
        this.draw = Draw.of(size.seed(), -1);
        this.at = at;
        this.passwordHash = passwordHash;
        this.batch = batch;
    }

    City build(ZoneId zone, LocalDate firstDay, LocalDate lastDay) {
        Unit root = unit("CITY", words.text("root"), "city", null, List.of());
        UUID keeper = person(KEEPER, words.text("root"), root);
        for (Role role : List.of(Role.ADMINISTRATOR, Role.SUPERVISION_OFFICE, Role.LEADER, Role.UNIT_OFFICER)) {
            batch.add(ROLE_GRANT, keeper, role.code(), root.id());
        }
        List<List<Unit>> districts = new ArrayList<>();
        int left = size.units() - 1;
        for (int number = 0; left > 0; number++) {
            districts.add(district(root, number, Math.min(left, UNITS_PER_DISTRICT)));
            left -= UNITS_PER_DISTRICT;
        }
        References references = new References(words, draw, batch);
        return new City(
                words,
                zone,
                firstDay,
                lastDay,
                keeper,
                List.copyOf(districts),
                companies(),
                references.industries(),
                references.places(districts.size()));
    }

    private List<Unit> district(Unit root, int number, int count) {
        String code = "D%03d".formatted(number + 1);
        String name = Names.syllables(words, number);
        List<Unit> units = new ArrayList<>();
        Unit district = officeAt(code, name + draw.of(words.list("district")), "zone", root);
        units.add(district);
        List<String> departments = words.list("department");
        int departmentCount = Math.min(departments.size(), (count - 1) * 2 / 3);
        for (int at = 1; at < count; at++) {
            boolean department = at <= departmentCount;
            boolean street = at % 2 == 0;
            String unitName = department
                    ? name + departments.get(at - 1)
                    : Names.syllables(words, 1000 + number * UNITS_PER_DISTRICT + at)
                            + words.text(street ? "street" : "town");
            String kind = department ? "department" : street ? "street" : "town";
            units.add(officeAt("%s-%02d".formatted(code, at), unitName, kind, district));
        }
        return List.copyOf(units);
    }

    /** A unit with two officers: one records, the other confirms. */
    private Unit officeAt(String code, String name, String kind, Unit parent) {
        List<UUID> officers = new ArrayList<>();
        Unit unit = unit(code, name, kind, parent, officers);
        List<String> posts = words.list("officer");
        for (int at = 0; at < posts.size(); at++) {
            UUID officer = person(username(code, at), name + posts.get(at), unit);
            batch.add(ROLE_GRANT, officer, Role.UNIT_OFFICER.code(), unit.id());
            officers.add(officer);
        }
        return new Unit(unit.id(), code, name, unit.path(), List.copyOf(officers));
    }

    /** {@code d001-07.1}: the first officer of unit D001-07. */
    static String username(String unitCode, int officer) {
        return unitCode.toLowerCase(Locale.ROOT) + "." + (officer + 1);
    }

    private List<Unit> companies() {
        int count = Math.clamp(size.initiatives() / 20, 1, MOST_COMPANIES);
        List<Unit> companies = new ArrayList<>(count);
        for (int number = 1; number <= count; number++) {
            String name = Names.syllables(words, number) + draw.of(words.list("company")) + words.text("company_form");
            companies.add(
                    unit("CO%05d".formatted(number), "%s（%05d）".formatted(name, number), "company", null, List.of()));
        }
        return List.copyOf(companies);
    }

    private Unit unit(String code, String name, String kind, @Nullable Unit parent, List<UUID> officers) {
        UUID id = draw.id(at);
        String path = parent == null ? code : parent.path() + "." + code;
        batch.add(ORGANISATION, id, code, name, kind, parent == null ? null : parent.id(), path, words.text("source"));
        return new Unit(id, code, name, path, officers);
    }

    private UUID person(String username, String displayName, Unit unit) {
        UUID id = draw.id(at);
        batch.add(PERSON, id, username, displayName, "", unit.id(), passwordHash, at);
        return id;
    }
}
