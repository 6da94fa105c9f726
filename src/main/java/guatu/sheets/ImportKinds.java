package guatu.sheets;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The forms that there are, by their codes. */
@Component
class ImportKinds {

    private final Map<String, ImportKind> byCode;

    ImportKinds(ObjectProvider<ImportKind> kinds) {
        this.byCode = kinds.stream().collect(Collectors.toMap(ImportKind::code, Function.identity()));
    }

    ImportKind of(String code) {
        return Optional.ofNullable(byCode.get(code))
                .orElseThrow(() -> new IllegalStateException("no form of uploads is called " + code));
    }
}
