package guatu.enterprise;

/**
 * Two names and whether they mean one firm.
 *
 * @param rule how the pair was made
 */
record NamePair(String one, String other, boolean same, String rule) {

    double score() {
        return NameLikeness.ofFirms(EnterpriseName.of(one), EnterpriseName.of(other))
                .score();
    }
}
