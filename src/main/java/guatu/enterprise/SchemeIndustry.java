package guatu.enterprise;

/** A segment of the zone's industry schemes, {@code IND-33-M1} 高端装备制造 of 3+3. */
public record SchemeIndustry(String code, String name, String nameEn, String scheme, int depth, int enterprises) {}
