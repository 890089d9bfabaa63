package org.yiciban.document.seals;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import org.yiciban.remote.BoundedPost;

/** A time-stamp authority (RFC 3161): says that a signature was there at its time. It sees a hash, and nothing of the file. */
final class TimeStamps {

    private static final int LARGEST_ANSWER = 200_000;
    private static final int NONCE_BITS = 64;

    private final URI address;
    private final Duration patience;
    private final SecureRandom random = new SecureRandom();

    TimeStamps(URI address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    /** The stamp over these bytes, as it stands in a signature. */
    ASN1Encodable over(byte[] signature) throws IOException {
        try {
            TimeStampRequestGenerator questions = new TimeStampRequestGenerator();
            questions.setCertReq(true);
            TimeStampRequest question = questions.generate(
                    TSPAlgorithms.SHA256,
                    MessageDigest.getInstance("SHA-256").digest(signature),
                    new BigInteger(NONCE_BITS, random));
            byte[] answer = new BoundedPost(patience, LARGEST_ANSWER)
                    .send(address, Map.of("Content-Type", "application/timestamp-query"), question.getEncoded());
            TimeStampResponse told = new TimeStampResponse(answer);
            told.validate(question);
            TimeStampToken token = told.getTimeStampToken();
            if (token == null) {
                throw new IOException("the time-stamp authority refuses: " + told.getStatusString());
            }
            return token.toCMSSignedData().toASN1Structure();
        } catch (TSPException | GeneralSecurityException wrong) {
            throw new IOException("the time-stamp authority's answer isn't one to what was asked", wrong);
        }
    }
}
