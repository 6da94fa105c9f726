package guatu.promotion.reading;

import guatu.promotion.Unit;

/**
 * A specialised promotion team (专业招商小组、攻坚队) and what it works on. Teams are counted, never persons.
 *
 * @param parent the unit it belongs to
 * @param leads active ones before signing
 * @param signed deals signed or beyond
 */
public record PromotionTeam(Unit team, String parent, long leads, long signed) {}
