package guatu.delivery.web.api;

import guatu.delivery.ProgressBook;
import guatu.directory.Viewer;
import guatu.shell.IdempotentRequests.Answer;
import guatu.shell.web.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Records progress and confirms it; what is sent twice under one key is done once. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "delivery.api.tag.recording")
class RecordingApi {

    private final ProgressBook book;
    private final KeyedRecording recording;

    RecordingApi(ProgressBook book, KeyedRecording recording) {
        this.book = book;
        this.recording = recording;
    }

    @PostMapping("/activities/{id}/progress")
    @Operation(summary = "delivery.api.record", description = "delivery.api.record.description")
    @ApiResponse(
            responseCode = "201",
            description = "delivery.api.record.done",
            content = @Content(schema = @Schema(implementation = ProgressRecord.class)))
    ResponseEntity<String> record(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody NewProgress body,
            Page page) {
        return answer(recording.record(viewer, id, key, body, page.today()));
    }

    @PostMapping("/progress/{id}/confirmation")
    @Operation(summary = "delivery.api.confirm", description = "delivery.api.confirm.description")
    @ApiResponse(
            responseCode = "201",
            description = "delivery.api.confirm.done",
            content = @Content(schema = @Schema(implementation = ProgressRecord.class)))
    ResponseEntity<String> confirm(
            Viewer viewer,
            @PathVariable UUID id,
            @RequestHeader("Idempotency-Key") String key,
            @RequestBody NewConfirmation body) {
        return answer(recording.confirm(viewer, id, key, body));
    }

    @GetMapping("/progress/{id}")
    @Operation(summary = "delivery.api.oneRecord", description = "delivery.api.oneRecord.description")
    ProgressRecord find(Viewer viewer, @PathVariable UUID id) {
        return ProgressRecord.of(book.find(viewer, id));
    }

    private static ResponseEntity<String> answer(Answer answer) {
        return ResponseEntity.status(answer.status())
                .location(URI.create(answer.location()))
                .contentType(MediaType.APPLICATION_JSON)
                .body(answer.body());
    }
}
