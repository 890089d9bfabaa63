package org.yiciban.document.seals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yiciban.document.TestCertificates;

/** Signatures with the stamp of an authority, here one that stands in, and what happens when it isn't there. */
class TimeStampsTest {

    private static final byte[] CONTENT = "a file".getBytes(StandardCharsets.UTF_8);

    private HttpServer server;
    private SigningKey key;

    @BeforeEach
    void aServer() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        TestCertificates.Made made = TestCertificates.made(
                "CN=Seal",
                "RSA",
                KeyUsage.nonRepudiation,
                Instant.parse("2020-01-01T00:00:00Z"),
                Instant.parse("2099-01-01T00:00:00Z"));
        key = new SigningKey(made.keys().getPrivate(), List.of(made.certificate()));
    }

    @AfterEach
    void gone() {
        server.stop(0);
    }

    private TimeStamps at(HttpHandler answers) {
        server.createContext("/stamps", answers);
        return new TimeStamps(
                URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/stamps"), Duration.ofSeconds(2));
    }

    private static HttpHandler authority() throws Exception {
        TestCertificates.Made made = TestCertificates.ofAuthority();
        return call -> {
            try {
                TimeStampRequest asked =
                        new TimeStampRequest(call.getRequestBody().readAllBytes());
                TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                        new JcaSimpleSignerInfoGeneratorBuilder()
                                .build("SHA256withRSA", made.keys().getPrivate(), made.certificate()),
                        new JcaDigestCalculatorProviderBuilder().build().get(asked.getMessageImprintAlgID()),
                        new ASN1ObjectIdentifier("1.2.3.4"));
                tokens.addCertificates(new JcaCertStore(List.of(made.certificate())));
                byte[] answer = new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                        .generate(asked, BigInteger.ONE, new Date())
                        .getEncoded();
                call.sendResponseHeaders(200, answer.length);
                call.getResponseBody().write(answer);
                call.close();
            } catch (Exception failed) {
                throw new IOException(failed);
            }
        };
    }

    @Test
    void theSignatureNamesItsCertificateAndBearsTheStamp() throws Exception {
        byte[] signature = SignedBytes.signature(CONTENT, key, at(authority()));

        SignerInformation signer = new CMSSignedData(new CMSProcessableByteArray(CONTENT), signature)
                .getSignerInfos()
                .getSigners()
                .iterator()
                .next();
        assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(key.certificate())))
                .isTrue();
        assertThat(signer.getSignedAttributes().get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        assertThat(signer.getSignedAttributes().get(CMSAttributes.signingTime)).isNull();
        assertThat(signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken))
                .isNotNull();
    }

    /** Refusals, nonsense, endless answers: each ends as a failure that is tried again, soon enough. */
    @Test
    void nothingButAStampCounts() {
        long began = System.nanoTime();
        List<HttpHandler> answers = List.of(
                call -> {
                    call.sendResponseHeaders(503, -1);
                    call.close();
                },
                call -> {
                    call.sendResponseHeaders(200, 3);
                    call.getResponseBody().write(new byte[3]);
                    call.close();
                },
                call -> {
                    call.sendResponseHeaders(200, 0);
                    byte[] block = new byte[100_000];
                    for (int i = 0; i < 10; i++) {
                        call.getResponseBody().write(block);
                    }
                    call.close();
                });
        for (HttpHandler answer : answers) {
            TimeStamps stamps = at(answer);
            assertThatThrownBy(() -> SignedBytes.signature(CONTENT, key, stamps))
                    .isInstanceOf(IOException.class);
            server.removeContext("/stamps");
        }
        TimeStamps silent = new TimeStamps(URI.create("http://127.0.0.1:1/"), Duration.ofSeconds(2));
        assertThatThrownBy(() -> SignedBytes.signature(CONTENT, key, silent)).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }
}
