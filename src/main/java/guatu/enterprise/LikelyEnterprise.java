package guatu.enterprise;

/**
 * A firm that a typed name or code may mean.
 *
 * @param name the name of it that is like the typed one, a former one too
 * @param score 0 to 1; 1 when the credit codes are the same
 * @param likelySame the score reaches what the rule says
 * @param sameCreditCode then it is the same, whatever the names
 * @param branch one is the other's branch
 */
public record LikelyEnterprise(
        Enterprise enterprise, String name, double score, boolean likelySame, boolean sameCreditCode, boolean branch) {}
