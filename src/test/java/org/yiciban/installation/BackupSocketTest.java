package org.yiciban.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

/** Whatever is asked at the socket of a running program, the next one is answered; whoever asks is always told. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class BackupSocketTest {

    @TempDir
    Path folder;

    @Test
    void whateverIsAskedTheNextIsAnswered() throws Exception {
        Path database = StoppedInstallation.at(folder.resolve("here")).resolve("yiciban");
        BackupSocket socket = new BackupSocket(new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:h2:file:" + database)
                .withProperty("spring.datasource.username", "sa")
                .withProperty("yiciban.journal-secret", "0123456789abcdef0123456789abcdef")
                .withProperty(
                        "yiciban.materials.uploads",
                        database.resolveSibling("uploads").toString()));
        socket.open();
        List<SocketChannel> others = new ArrayList<>();
        try {
            others.add(connected(database)); // says nothing
            for (String nonsense :
                    List.of("\u0000\n", "\n", "/x/\ufffd\u0000\n", "no end ".repeat(150_000), "../there\n")) {
                SocketChannel other = connected(database);
                others.add(other);
                other.configureBlocking(false);
                other.write(ByteBuffer.wrap(nonsense.getBytes(StandardCharsets.UTF_8)));
            }
            Path target = folder.resolve("backup");
            assertThat(BackupQuestion.ask(database, target))
                    .hasValueSatisfying(said -> assertThat(said).contains("Backup of the h2 database"));
            assertThatThrownBy(() -> BackupQuestion.ask(database, target)).hasMessageContaining("is not empty");
        } finally {
            for (SocketChannel other : others) {
                other.close();
            }
            socket.destroy();
        }
        assertThat(BackupQuestion.ask(database, folder.resolve("another"))).isEmpty();
    }

    @Test
    void aProgramThatGivesNoAnswerOrEndsIsToldFromNone() throws Exception {
        Path database = folder.resolve("yiciban");
        assertThat(BackupQuestion.ask(database, folder.resolve("b"))).isEmpty();
        try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            silent.bind(UnixDomainSocketAddress.of(BackupSocket.beside(database)));
            assertThatThrownBy(() -> BackupQuestion.ask(database, folder.resolve("b"), Duration.ofMillis(1)))
                    .isInstanceOf(InstallationRefused.class)
                    .hasMessageContaining("gives no answer");
            Thread ending = new Thread(() -> {
                try {
                    silent.accept().close();
                    silent.accept().close();
                } catch (IOException gone) {
                    // the test has ended
                }
            });
            ending.start();
            assertThatThrownBy(() -> BackupQuestion.ask(database, folder.resolve("b")))
                    .isInstanceOf(InstallationRefused.class)
                    .hasMessageContaining("ended, or broke off");
            ending.join();
        }
        // what a killed program left
        assertThat(BackupQuestion.ask(database, folder.resolve("b"))).isEmpty();
    }

    private static SocketChannel connected(Path database) throws IOException {
        return SocketChannel.open(UnixDomainSocketAddress.of(BackupSocket.beside(database)));
    }
}
