package guatu.delivery.web;

import guatu.delivery.ProgressStatement;
import guatu.delivery.ProgressStatement.Forecast;
import guatu.delivery.ProgressStatement.Percent;
import guatu.shell.web.Page;
import java.util.Locale;

/** A record in the office's words. */
public final class ProgressWords {

    private static final long MEGABYTE = 1024L * 1024;

    private ProgressWords() {}

    public static String of(Page page, ProgressStatement statement) {
        String key = "delivery.progress.is." + statement.code();
        return switch (statement) {
            case Percent(var value) -> page.text(key, page.number(value));
            case Forecast(var finish) -> page.text(key, page.date(finish));
            default -> page.text(key);
        };
    }

    /** A file's size: {@code 1.4 MB}, or {@code 12 KB}. */
    public static String size(long bytes) {
        return bytes >= MEGABYTE
                ? String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE)
                : (bytes + 1023) / 1024 + " KB";
    }
}
