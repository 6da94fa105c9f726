package guatu.access;

import guatu.access.RawHttp.Request;
import guatu.access.Routes.Route;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Draws requests: mostly what a browser or a program would send, with one or two things in it that they would not; some
 * are nonsense altogether.
 *
 * @param own what stands for the variables of paths and belongs to those who ask
 * @param foreign the same of a unit whose things they may not see
 * @param typical what stands in a field of a form when no page says it
 */
record RequestDraw(
        List<Endpoint> endpoints,
        FormsSeen forms,
        Map<String, String> own,
        Map<String, String> foreign,
        Map<String, String> typical,
        FileDraw files) {

    private static final Pattern VARIABLE = Pattern.compile("([\\w-]+)/\\{\\w+(?::[^}]+)?}");
    private static final List<String> METHODS =
            List.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "TRACE", "GUATU");
    private static final List<String> EVERYWHERE =
            List.of("asOf", "known", "language", "page", "limit", "after", "sort", "text");
    private static final List<String> PATH_ENDS = List.of(
            "/", "//", ";a=b", ";jsessionid=1", "/.", "/..", "%2f", ".json", "?", "?=&&=", "%", "%ff", "/%2e%2e/");
    private static final List<String> RAW =
            List.of("%FF", "%C0%80", "%ED%A0%80", "%", "%zz", "+", "%E6%8C", "%00", "%0d%0aX-Injected:%20yes");

    /** @param forms fields of the forms that lead there */
    record Endpoint(Route route, HandlerInputs inputs, List<String> forms) {

        boolean forPrograms() {
            return route.pattern().startsWith("/api/");
        }
    }

    Request draw(RandomGenerator random, Credentials who) {
        Endpoint endpoint = endpoints.get(random.nextInt(endpoints.size()));
        String method = random.nextInt(25) == 0
                ? METHODS.get(random.nextInt(METHODS.size()))
                : endpoint.route().method().name();
        String path = path(random, endpoint.route().pattern());
        List<String> headers = new ArrayList<>(new HeaderDraw(random).headers());
        headers.addAll(endpoint.forPrograms() ? who.forPrograms(random) : who.forPages(random));
        List<Field> fields = fields(random, endpoint);
        if (method.equals("GET") || method.equals("HEAD")) {
            return new Request(
                    method, fields.isEmpty() ? path : path + "?" + urlEncoded(random, fields), headers, new byte[0]);
        }
        if (endpoint.inputs().body().isPresent()) {
            headers.add("Content-Type: " + (random.nextInt(12) == 0 ? "text/plain" : "application/json"));
            headers.add("Idempotency-Key: "
                    + (random.nextInt(8) == 0 ? hostileHeader(random) : "key-" + random.nextLong()));
            String json = new JsonDraw(random).draw(endpoint.inputs().body().get());
            return new Request(method, path, headers, json.getBytes(StandardCharsets.UTF_8));
        }
        if (random.nextInt(30) == 0) {
            headers.add("Content-Type: " + hostileHeader(random));
            return new Request(method, path, headers, HostileText.bytes(random, 3_000));
        }
        if (random.nextInt(40) > 0) {
            fields.add(new Field("_csrf", who.csrf()));
        }
        return endpoint.inputs().files().isEmpty() && random.nextInt(6) > 0
                ? asForm(random, method, path, headers, fields)
                : asMultipart(
                        random, method, path, headers, fields, endpoint.inputs().files());
    }

    private record Field(String name, String value) {}

    private Request asForm(
            RandomGenerator random, String method, String path, List<String> headers, List<Field> fields) {
        headers.add("Content-Type: application/x-www-form-urlencoded");
        return new Request(method, path, headers, urlEncoded(random, fields).getBytes(StandardCharsets.UTF_8));
    }

    private Request asMultipart(
            RandomGenerator random,
            String method,
            String path,
            List<String> headers,
            List<Field> fields,
            List<String> fileFields) {
        String boundary = "guatu" + random.nextInt(1_000_000);
        headers.add("Content-Type: multipart/form-data; boundary=" + boundary);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Field field : fields) {
            body.writeBytes("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, field.name(), field.value())
                    .getBytes(StandardCharsets.UTF_8));
        }
        for (String file : fileFields.isEmpty() ? List.of("files") : fileFields) {
            for (int count = random.nextInt(3); count >= 0; count--) {
                body.writeBytes(
                        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
                                .formatted(boundary, file, files.name(random), hostileHeader(random))
                                .getBytes(StandardCharsets.UTF_8));
                body.writeBytes(files.content(random));
                body.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
            }
        }
        if (random.nextInt(15) > 0) {
            body.writeBytes("--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.US_ASCII));
        }
        return new Request(method, path, headers, body.toByteArray());
    }

    private String path(RandomGenerator random, String pattern) {
        Matcher variables = VARIABLE.matcher(pattern);
        StringBuilder path = new StringBuilder();
        while (variables.find()) {
            String before = variables.group(1);
            String value =
                    switch (random.nextInt(10)) {
                        case 0, 1 -> encoded(random, HostileText.draw(random));
                        case 2, 3 -> foreign.getOrDefault(before, "0");
                        default -> own.getOrDefault(before, "0");
                    };
            variables.appendReplacement(path, Matcher.quoteReplacement(before + "/" + value));
        }
        variables.appendTail(path);
        return random.nextInt(20) == 0 ? path + PATH_ENDS.get(random.nextInt(PATH_ENDS.size())) : path.toString();
    }

    /** A few fields are hostile; where most are, nothing gets past the first look. */
    private List<Field> fields(RandomGenerator random, Endpoint endpoint) {
        Set<String> names = new LinkedHashSet<>(endpoint.forms());
        names.addAll(endpoint.inputs().fields());
        if (random.nextInt(3) == 0) {
            names.add(EVERYWHERE.get(random.nextInt(EVERYWHERE.size())));
        }
        if (random.nextInt(4) == 0 && !forms.fields().isEmpty()) {
            names.add(forms.fields().get(random.nextInt(forms.fields().size())));
        }
        names.remove("_csrf");
        int hostile = random.nextInt(5) == 0 ? 5 : 1;
        List<Field> fields = new ArrayList<>();
        for (String name : names) {
            boolean wild = random.nextInt(3 + names.size()) < hostile;
            if (random.nextInt(10) > 0) {
                fields.add(new Field(
                        wild && random.nextInt(8) == 0 ? twisted(random, name) : name,
                        wild ? HostileText.draw(random) : plausible(random, name)));
            }
            if (random.nextInt(40) == 0) {
                fields.add(new Field(name, HostileText.draw(random)));
            }
        }
        return fields;
    }

    private static String twisted(RandomGenerator random, String name) {
        return switch (random.nextInt(6)) {
            case 0 -> name + "[]";
            case 1 -> name + "[999999]";
            case 2 -> name + ".class.module";
            case 3 -> "_" + name;
            case 4 -> "!" + name;
            default -> name + "\0";
        };
    }

    private String plausible(RandomGenerator random, String name) {
        if (name.equals("requestKey") || name.equals("key")) {
            return "key-" + random.nextLong();
        }
        List<String> seen = forms.valuesOf(name);
        return !seen.isEmpty() && random.nextInt(4) > 0
                ? seen.get(random.nextInt(seen.size()))
                : typical.getOrDefault(name, own.getOrDefault(name, "2026-02-09"));
    }

    private static String urlEncoded(RandomGenerator random, List<Field> fields) {
        StringBuilder text = new StringBuilder();
        for (Field field : fields) {
            text.append(text.isEmpty() ? "" : "&")
                    .append(encoded(random, field.name()))
                    .append('=')
                    .append(encoded(random, field.value()));
        }
        return text.toString();
    }

    /** Properly, but for a few pieces that no encoder would make. */
    private static String encoded(RandomGenerator random, String text) {
        String encoded = HostileText.percentEncoded(text);
        return random.nextInt(60) == 0 ? encoded + RAW.get(random.nextInt(RAW.size())) : encoded;
    }

    private static String hostileHeader(RandomGenerator random) {
        return HeaderDraw.oneLine(HostileText.draw(random));
    }
}
