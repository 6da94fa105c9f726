package guatu.sheets.web;

import guatu.sheets.NamedContent;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.multipart.MultipartFile;

/** Files as a form sent them. */
public final class UploadedFiles {

    private UploadedFiles() {}

    public static List<NamedContent> read(List<MultipartFile> files) throws IOException {
        List<NamedContent> contents = new ArrayList<>();
        for (MultipartFile file : files) {
            contents.add(new NamedContent(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes()));
        }
        return contents;
    }
}
