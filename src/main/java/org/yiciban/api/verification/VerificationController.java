package org.yiciban.api.verification;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yiciban.api.resource.LegalTimeText;
import org.yiciban.casefile.refusals.ActRefused;
import org.yiciban.document.file.Verification;
import org.yiciban.document.file.Verified;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.SealMark;
import org.yiciban.document.issued.SealType;
import org.yiciban.document.issued.VerificationCode;

/** Whether a document is genuine: without a login, and nothing about a person. */
@RestController
@RequestMapping("/api/v1/verification")
class VerificationController {

    private final Verification verification;

    VerificationController(Verification verification) {
        this.verification = verification;
    }

    /**
     * How a document stands.
     *
     * @param seal the seal that it bears or waits for; null for a document without one
     * @param replacedBy number of the document that took its place, or identifier of the newer certificate
     * @param validUntil the last day of a certificate
     * @param amendedBy numbers of the documents that tell other dates than it does
     */
    record VerificationAnswer(
            Verified.Verdict verdict,
            DocumentType type,
            String title,
            String number,
            String agency,
            OffsetDateTime issuedAt,
            @Nullable SealAnswer seal,
            @Nullable String replacedBy,
            @Nullable LocalDate validUntil,
            List<String> amendedBy) {

        static VerificationAnswer of(Verified one, Locale locale) {
            return new VerificationAnswer(
                    one.verdict(),
                    one.type(),
                    one.title().in(locale),
                    one.number(),
                    one.agency().in(locale),
                    LegalTimeText.of(one.issuedAt()),
                    SealAnswer.of(one, locale),
                    one.replacedBy(),
                    one.validUntil(),
                    one.amendedBy());
        }
    }

    /**
     * The seal of a document.
     *
     * @param type which one
     * @param name what it is called
     * @param kind what it is: {@code demo} has no legal effect
     * @param set whether a person has set it
     * @param signer whose certificate signed the file; null for a file without a signature
     */
    record SealAnswer(SealType type, String name, String kind, boolean set, @Nullable String signer) {

        static @Nullable SealAnswer of(Verified one, Locale locale) {
            SealMark seal = one.seal();
            return seal == null
                    ? null
                    : new SealAnswer(
                            seal.type(),
                            seal.type().text().in(locale),
                            seal.kind().word(),
                            seal.isSet(),
                            one.signer());
        }
    }

    /** By the code that stands on it. */
    @GetMapping("/{code}")
    VerificationAnswer code(@PathVariable String code, Locale locale) {
        return answer(VerificationCode.typed(code).flatMap(verification::of), locale);
    }

    /** By the SHA-256 of its file, in hexadecimal digits. */
    @GetMapping("/files/{sha256}")
    VerificationAnswer file(@PathVariable String sha256, Locale locale) {
        return answer(verification.ofFile(sha256.toLowerCase(Locale.ROOT)), locale);
    }

    private static VerificationAnswer answer(Optional<Verified> found, Locale locale) {
        return VerificationAnswer.of(found.orElseThrow(ActRefused::noSuchDocument), locale);
    }
}
