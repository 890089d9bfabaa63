package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yiciban.notification.MailServer;

/** A program that is killed between an act and its letter, started again. */
class LettersAfterRestartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenBeforeTheKillIsSentAfterTheNextStartByItself() {
        try (MailServer post = MailServer.started()) {
            Node killed = Node.start(url(), settings(post, false));
            CaseScenario before = killed.town()
                    .aCase()
                    .of("company-start-up")
                    .reachedAt("lin@example.com", "zh-CN")
                    .receivedOn("2026-09-28T10:00");
            killed.kill();
            assertThat(post.all()).isEmpty();

            try (Node again = Node.start(url(), settings(post, true))) {
                await("the letter of before the kill")
                        .atMost(PATIENCE)
                        .until(() -> post.to("lin@example.com").size() == 1);
                CaseScenario scenario = before.in(again.town()).accepted();
                await("the next, at once")
                        .atMost(PATIENCE)
                        .until(() -> post.to("lin@example.com").size() == 2);
                assertThat(post.to("lin@example.com"))
                        .extracting(MailServer.Mail::subject)
                        .allMatch(subject -> subject.contains(scenario.number().value()))
                        .satisfiesExactly(subject -> assertThat(subject).contains("已收件"), subject -> assertThat(subject)
                                .contains("已受理"));
            }
        }
    }

    private static String[] settings(MailServer post, boolean sending) {
        return Stream.concat(post.settings().stream(), Stream.of("yiciban.mail.background=" + sending))
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
    }

    private String url() {
        return "jdbc:h2:file:" + folder.resolve("letters") + ";WRITE_DELAY=0;QUERY_CACHE_SIZE=256";
    }
}
