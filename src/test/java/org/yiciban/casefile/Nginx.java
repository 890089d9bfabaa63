package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Assumptions;

/** A real nginx before two nodes, configured as docs/production.md says, in the foreground and in a folder of its own. */
final class Nginx {

    private static final char[] PASSWORD = "changeit".toCharArray();

    private final Path folder;
    private final int port;
    private final SSLContext trust;
    private final Process process;

    private Nginx(Path folder, int port, SSLContext trust, Process process) {
        this.folder = folder;
        this.port = port;
        this.trust = trust;
        this.process = process;
    }

    /** Without it the test is left out, as those of the browser are without one. */
    static Path installed() {
        Path nginx = Path.of("/usr/sbin/nginx");
        Assumptions.assumeTrue(Files.isExecutable(nginx), "no nginx on this machine");
        return nginx;
    }

    static Nginx before(int one, int other, Path folder) throws Exception {
        int port = ProgramProcess.freePort();
        KeyStore keys = certificate(folder);
        String example = example()
                .replace("10.1.2.11:8080", "127.0.0.1:" + one)
                .replace("10.1.2.12:8080", "127.0.0.1:" + other)
                .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + " ssl;")
                .replace(
                        "# ssl_certificate, ssl_certificate_key",
                        "ssl_certificate " + folder + "/cert.pem; ssl_certificate_key " + folder + "/key.pem;");
        StringBuilder whole = new StringBuilder("daemon off; master_process off; pid " + folder
                + "/nginx.pid; error_log " + folder + "/error.log; events {} http { access_log off;\n");
        for (String kind : List.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")) {
            whole.append(kind)
                    .append("_temp_path ")
                    .append(folder.resolve(kind))
                    .append(";\n");
        }
        Path file = folder.resolve("nginx.conf");
        Files.writeString(file, whole + example + "}\n");
        Process process = new ProcessBuilder(
                        installed().toString(),
                        "-p",
                        folder.toString(),
                        "-c",
                        file.toString(),
                        "-e",
                        folder + "/error.log")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile())
                .start();
        return new Nginx(folder, port, trust(keys), process);
    }

    /** The example that operators read; what stands for their machines is there once each. */
    private static String example() throws IOException {
        String doc = Files.readString(Path.of("docs/production.md"));
        String block = doc.substring(doc.indexOf("```\nupstream yiciban {") + 4);
        block = block.substring(0, block.indexOf("```"));
        for (String theirs : List.of(
                "server 10.1.2.11:8080 ",
                "server 10.1.2.12:8080 ",
                "listen 443 ssl;",
                "# ssl_certificate, ssl_certificate_key\n")) {
            assertThat(block).containsOnlyOnce(theirs);
        }
        return block;
    }

    private static KeyStore certificate(Path folder) throws Exception {
        Path store = folder.resolve("keys.p12");
        Process made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "nginx",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storepass",
                        new String(PASSWORD),
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(made.getInputStream().readAllBytes());
        assertThat(made.waitFor()).as(said).isZero();
        KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD);
        write(
                folder.resolve("cert.pem"),
                "CERTIFICATE",
                keys.getCertificate("nginx").getEncoded());
        write(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                keys.getKey("nginx", PASSWORD).getEncoded());
        return keys;
    }

    private static void write(Path file, String what, byte[] content) throws IOException {
        Files.writeString(
                file,
                "-----BEGIN " + what + "-----\n" + Base64.getMimeEncoder().encodeToString(content) + "\n-----END "
                        + what + "-----\n");
    }

    private static SSLContext trust(KeyStore keys) throws Exception {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("nginx", keys.getCertificate("nginx"));
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    String address() {
        return "https://localhost:" + port;
    }

    SSLContext trust() {
        return trust;
    }

    String said() throws IOException {
        return Files.readString(folder.resolve("said"));
    }

    void stop() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }
}
