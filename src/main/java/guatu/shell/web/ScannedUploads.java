package guatu.shell.web;

import guatu.shell.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/** Shows every file that is sent to the virus scanner before anything reads it. What can't be scanned is refused too. */
class ScannedUploads implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger("guatu.security");

    private final VirusScanner scanner;

    ScannedUploads(VirusScanner scanner) {
        this.scanner = scanner;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        MultipartRequest upload = WebUtils.getNativeRequest(request, MultipartRequest.class);
        if (upload != null) {
            upload.getMultiFileMap().values().stream().flatMap(List::stream).forEach(this::scan);
        }
        return true;
    }

    private void scan(MultipartFile file) {
        if (file.isEmpty()) {
            return;
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        Optional<String> found;
        try (InputStream content = file.getInputStream()) {
            found = scanner.found(content);
        } catch (IOException away) {
            log.warn("not scanned: {}", away.getMessage());
            throw new Refused("shell.upload.notScanned", name);
        }
        found.ifPresent(virus -> {
            log.warn("virus found: {} in an upload", virus);
            throw new Refused("shell.upload.virus", name, virus);
        });
    }
}
