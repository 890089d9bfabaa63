package org.yiciban.document.seals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.SortedMap;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.ExternalSigningSupport;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.yiciban.document.issued.SealKind;
import org.yiciban.shared.ProgramOnly;
import org.yiciban.shared.StartRefused;

/**
 * Signs files with the certificate of the organ. The signature covers the whole file, stands at the place of the seal, and is
 * the last change of the file; every reader of PDF can check it.
 */
@ProgramOnly
@Component
@EnableConfigurationProperties(CertificateSettings.class)
class CertificateSeals implements Seals {

    private static final COSName CADES = COSName.getPDFName("ETSI.CAdES.detached");
    /** Signature, chain and time stamp. */
    private static final int ROOM = 30_000;

    private final SigningKeys keys;
    private final @Nullable TimeStamps authority;
    private final SealPicture picture;
    private final Clock clock;

    CertificateSeals(CertificateSettings settings, SealRights rights, SealPicture picture, Clock clock) {
        this.picture = picture;
        this.clock = clock;
        this.keys = new SigningKeys(settings.certificates(), clock.instant());
        this.authority = settings.timestamp().isBlank()
                ? null
                : new TimeStamps(URI.create(settings.timestamp()), settings.patience());
        if (rights.kind() == SealKind.PDF_CERTIFICATE && settings.certificates().isEmpty()) {
            throw new StartRefused(List.of(
                    "yiciban.seals.kind is pdf-certificate, and yiciban.seals.pdf.certificates names no certificate."));
        }
    }

    @Override
    public SealKind kind() {
        return SealKind.PDF_CERTIFICATE;
    }

    @Override
    public SealedFile sealed(byte[] file, SealTask task) {
        SigningKey key = keys.of(task.organ())
                .orElseThrow(() ->
                        new SealFailed("yiciban.seals.pdf.certificates has no certificate of " + task.organ(), null));
        Instant now = clock.instant();
        if (!key.countsAt(now)) {
            throw new SealFailed("the certificate of " + task.organ() + " counts until " + key.end(), null);
        }
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(file);
                SignatureOptions options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM);
            PDSignature signature = signature(key, now);
            document.addSignature(signature, options);
            new SignatureSquare(picture).draw(document, signature, task);
            ExternalSigningSupport open = document.saveIncrementalForExternalSigning(signed);
            open.setSignature(SignedBytes.signature(open.getContent().readAllBytes(), key, authority));
        } catch (IOException | GeneralSecurityException failed) {
            throw new SealFailed("the file can't be signed: " + failed.getMessage(), failed);
        }
        return new SealedFile(signed.toByteArray(), key.holder());
    }

    SortedMap<String, Instant> endingBefore(Instant moment) {
        return keys.endingBefore(moment);
    }

    private static PDSignature signature(SigningKey key, Instant now) {
        GregorianCalendar time = new GregorianCalendar(TimeZone.getTimeZone("Asia/Shanghai"));
        time.setTimeInMillis(now.toEpochMilli());
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(CADES);
        signature.setName(key.holder());
        signature.setSignDate(time);
        return signature;
    }
}
