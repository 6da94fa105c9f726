package guatu.rules;

/**
 * One number or text that a rule turns on.
 *
 * @param value as it stands in the file
 * @param unit in the office's words: 天, 个工作日, 个百分点, 元
 * @param source where the value comes from
 */
public record Parameter(String key, Words name, String value, Words unit, Words source, Certainty certainty) {}
