package guatu.rules.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import guatu.rules.Mechanism;
import guatu.rules.Mechanism.Filter;
import guatu.rules.Mechanisms;
import guatu.shell.ServedHere;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponents;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Names below a page the mechanisms that are carried out there: those whose address has the page's path and asks for nothing that the
 * page was not asked for. The catalogue changes seldom and every page asks, so that it is read once a minute.
 */
@Component
class MechanismsServed implements ServedHere {

    private static final Duration KEPT_FOR = Duration.ofMinutes(1);
    private static final Filter SERVED = new Filter("", "", "", "", "yes");
    private static final String ALL = "all";

    private final LoadingCache<String, Map<String, List<Served>>> byPath;

    MechanismsServed(Mechanisms mechanisms) {
        this.byPath = Caffeine.newBuilder()
                .expireAfterWrite(KEPT_FOR)
                .build(any -> mechanisms.list(SERVED).stream().map(Served::of).collect(groupingBy(Served::path)));
    }

    @Override
    public List<Named> at(String path, Map<String, List<String>> parameters) {
        return byPath.get(ALL).getOrDefault(path, List.of()).stream()
                .filter(served -> served.askedFor(parameters))
                .map(Served::named)
                .toList();
    }

    private record Served(String path, Map<String, List<String>> query, Named named) {

        static Served of(Mechanism mechanism) {
            String address = mechanism.service().orElseThrow().path();
            UriComponents parts = UriComponentsBuilder.fromUriString(address).build();
            return new Served(
                    Objects.requireNonNullElse(parts.getPath(), ""),
                    parts.getQueryParams(),
                    new Named(
                            mechanism.name().chinese(), mechanism.name().english(), "/mechanisms/" + mechanism.code()));
        }

        boolean askedFor(Map<String, List<String>> parameters) {
            return query.entrySet().stream()
                    .allMatch(wanted -> parameters.getOrDefault(wanted.getKey(), List.of()).stream()
                            .anyMatch(given -> wanted.getValue().stream()
                                    .anyMatch(value ->
                                            UriUtils.decode(value, UTF_8).equals(given))));
        }
    }
}
