package guatu.promotion;

import guatu.shell.Refused;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What is said of a lead; every wording is kept.
 *
 * @param creditCode the investor's unified social credit code, 18 characters; its check digit is the registry's affair
 * @param onlineCode of the project in the online approval platform (项目在线审批代码)
 * @param country where the capital comes from, ISO 3166 alpha-2
 */
public record LeadDescription(
        String investor,
        Optional<String> creditCode,
        String project,
        Optional<String> onlineCode,
        SourceChannel channel,
        Openness openness,
        Optional<String> industryCode,
        String country,
        Scale scale,
        String note,
        String source) {

    private static final int LONGEST_NAME = 200;
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

    public LeadDescription {
        investor = named("investor", investor);
        project = named("project", project);
        creditCode =
                creditCode.map(code -> code.strip().toUpperCase(Locale.ROOT)).filter(code -> !code.isEmpty());
        onlineCode = onlineCode.map(String::strip).filter(code -> !code.isEmpty());
        creditCode.filter(code -> !CREDIT_CODE.matcher(code).matches()).ifPresent(wrong -> {
            throw new Refused("promotion.refused.creditCode", wrong);
        });
        if (!COUNTRY.matcher(country).matches()) {
            throw new Refused("promotion.refused.country", country);
        }
        note = note.strip();
        source = source.strip();
    }

    private static String named(String field, String text) {
        String stripped = text.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new Refused("promotion.refused." + field, stripped.length(), LONGEST_NAME);
        }
        return stripped;
    }
}
