package org.yiciban.api.resource;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.yiciban.casefile.reception.Applications;
import org.yiciban.casefile.reception.Received;
import org.yiciban.casefile.states.CaseStatus;
import org.yiciban.identity.account.Account;
import org.yiciban.material.Upload;
import org.yiciban.material.Uploads;

/** Handing in: papers first, then the application with a key, so that a lost answer never makes two cases. */
@RestController
@RequestMapping("/api/v1")
class SubmissionsController {

    private final Applications applications;
    private final Uploads uploads;

    SubmissionsController(Applications applications, Uploads uploads) {
        this.applications = applications;
        this.uploads = uploads;
    }

    /** What the applicant keeps: number and code. */
    record ReceiptAnswer(String caseNumber, String queryCode, CaseStatus status, OffsetDateTime receivedAt) {}

    /** A paper that was taken. */
    record UploadAnswer(String uploadId, String name, String type, long size, String sha256) {

        static UploadAnswer of(Upload upload) {
            return new UploadAnswer(upload.id(), upload.name(), upload.type(), upload.size(), upload.sha256());
        }
    }

    @PostMapping("/cases")
    @ApiResponse(responseCode = "201", description = "Received", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "200", description = "The same key came before", useReturnTypeSchema = true)
    ResponseEntity<ReceiptAnswer> submit(
            @RequestHeader(name = "Idempotency-Key", required = false) String key,
            @RequestBody SubmissionRequest request,
            Account account) {
        Received received = applications.submit(request.application(), key, account);
        ReceiptAnswer answer = new ReceiptAnswer(
                received.caseNumber().value(),
                received.queryCode(),
                received.status(),
                LegalTimeText.of(received.receivedAt()));
        return ResponseEntity.status(received.repeated() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(answer);
    }

    @PostMapping(path = "/uploads", consumes = "multipart/form-data")
    @ResponseStatus(HttpStatus.CREATED)
    UploadAnswer upload(@RequestParam MultipartFile file, Account account) throws IOException {
        return UploadAnswer.of(uploads.take(file.getOriginalFilename(), file.getBytes(), account.username()));
    }
}
