package guatu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The p95 of every page at each size of city that was measured: what grows with the ledger shows. */
final class Growth {

    private static final Path KEPT = Path.of("bench/growth");

    private Growth() {}

    /** Keeps what was measured at this size, in milliseconds by page and rights. */
    static void keep(long initiatives, Map<String, Integer> p95) throws IOException {
        Files.createDirectories(KEPT);
        Files.write(
                KEPT.resolve(initiatives + ".tsv"),
                new TreeMap<>(p95)
                        .entrySet().stream()
                                .map(line -> line.getKey() + "\t" + line.getValue())
                                .toList());
    }

    static String table() throws IOException {
        SortedMap<Long, Map<String, String>> bySize = new TreeMap<>();
        try (Stream<Path> files = Files.list(KEPT)) {
            for (Path file : files.toList()) {
                bySize.put(
                        Long.valueOf(file.getFileName().toString().replace(".tsv", "")),
                        Files.readAllLines(file).stream()
                                .map(line -> line.split("\t"))
                                .collect(Collectors.toMap(line -> line[0], line -> line[1])));
            }
        }
        List<String> pages = bySize.values().stream()
                .flatMap(page -> page.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        StringBuilder text = new StringBuilder("p95 in ms by the number of initiatives, each as last measured:\n\n| page, rights |");
        bySize.keySet().forEach(size -> text.append(" %,d |".formatted(size)));
        text.append("\n| --- |").append(" ---: |".repeat(bySize.size())).append('\n');
        for (String page : pages) {
            text.append("| ").append(page).append(" |");
            bySize.values()
                    .forEach(size -> text.append(' ').append(size.getOrDefault(page, "")).append(" |"));
            text.append('\n');
        }
        return text.append('\n').toString();
    }
}
