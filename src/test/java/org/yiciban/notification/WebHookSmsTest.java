package org.yiciban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.shared.StartRefused;

/** What a web hook for text messages is sent, what its answers mean, and which settings are refused at the start. */
class WebHookSmsTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-28T02:00:00Z"), ZoneOffset.UTC);

    private final SmsHook hook = SmsHook.started();
    private final WebHookSms gateway = new WebHookSms(
            new SmsSettings(SmsSettings.Kind.WEB_HOOK, hook.url(), SmsHook.SECRET, Duration.ofMillis(500)), CLOCK);

    private void send() throws NotSent {
        gateway.send("20260928990101B010000032.1s", "13800001234", "zh-CN", "办件已受理。");
    }

    @Test
    void aMessageIsSignedAndSaysNoMoreThanItNeeds() throws Exception {
        send();
        assertThat(hook.taken()).singleElement().satisfies(taken -> {
            assertThat(taken.signed()).isTrue();
            assertThat(taken.key()).isEqualTo("20260928990101B010000032.1s");
            assertThat(taken.message().toString())
                    .isEqualTo("{\"id\":\"20260928990101B010000032.1s\",\"to\":\"13800001234\",\"language\":\"zh-CN\","
                            + "\"text\":\"办件已受理。\"}");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "500,false",
        "503,false",
        "302,false",
        "401,false",
        "404,false",
        "429,false",
        "400,true",
        "410,true",
        "422,true"
    })
    void whatIsAboutTheMessageItselfIsForGood(int status, boolean forGood) {
        hook.answers(status);
        NotSent why = catchThrowableOfType(NotSent.class, this::send);
        assertThat(why.forGood()).isEqualTo(forGood);
        assertThat(why.getMessage()).contains(String.valueOf(status)).doesNotContain("13800001234");
        assertThat(hook.taken()).as("nobody is followed, nothing is sent twice").hasSize(1);
    }

    @Test
    void whoDoesNotAnswerIsLeft() {
        hook.silent(true);
        NotSent why = catchThrowableOfType(NotSent.class, this::send);
        assertThat(why.forGood()).isFalse();
        assertThat(why.getMessage()).contains("SocketTimeoutException");
    }

    /** A byte of the answer now and then would hold the thread for ever. */
    @Test
    void whoAnswersByteByByteIsLeftAsWell() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CountDownLatch left = new CountDownLatch(1);
            Thread drip = new Thread(() -> drip(server, left));
            drip.start();
            WebHookSms slow = new WebHookSms(
                    new SmsSettings(
                            SmsSettings.Kind.WEB_HOOK,
                            "http://127.0.0.1:" + server.getLocalPort() + "/sms",
                            SmsHook.SECRET,
                            Duration.ofMillis(500)),
                    CLOCK);
            NotSent why = catchThrowableOfType(
                    NotSent.class, () -> slow.send("20260928990101B010000032.1s", "13800001234", "zh-CN", "办件已受理。"));
            assertThat(why.getMessage()).contains("SocketTimeoutException");
            assertThat(left.await(1, TimeUnit.MINUTES)).as("it was hung up on").isTrue();
        }
    }

    private static void drip(ServerSocket server, CountDownLatch left) {
        try (Socket client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(StandardCharsets.US_ASCII));
            client.setSoTimeout(100);
            while (true) {
                client.getOutputStream().write('x');
                client.getOutputStream().flush();
                readOrWait(client);
            }
        } catch (IOException gone) {
            left.countDown();
        }
    }

    /** The pause between two bytes: nothing comes from the other side while it waits. */
    private static void readOrWait(Socket client) throws IOException {
        try {
            while (client.getInputStream().read() >= 0) {
                continue;
            }
            throw new IOException("gone");
        } catch (SocketTimeoutException quiet) {
            // it still listens
        }
    }

    @ParameterizedTest
    @CsvSource({
        "web-hook,http://example.org/sms,yiciban.notification.sms.url",
        "web-hook,'',yiciban.notification.sms.url",
        "web-hook,https://somebody@example.org/,yiciban.notification.sms.url",
        "web-hook,http://127.example.org/,yiciban.notification.sms.url",
        "web-hook,ftp://example.org/,yiciban.notification.sms.url",
        "stand-in,'',yiciban.notification.sms.kind"
    })
    void settingsThatCanNotWorkAreRefusedInWords(String kind, String url, String named) {
        SmsSettings settings = new SmsSettings(
                SmsSettings.Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT).replace('-', '_')),
                url,
                SmsHook.SECRET,
                Duration.ofSeconds(5));
        assertThatThrownBy(() -> new SmsCourier(settings, List.of(gateway), false))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(named);
    }

    @Test
    void aHookWithoutASecretOrWithoutPatienceIsRefused() {
        for (SmsSettings settings : List.of(
                new SmsSettings(SmsSettings.Kind.WEB_HOOK, hook.url(), "short", Duration.ofSeconds(5)),
                new SmsSettings(SmsSettings.Kind.WEB_HOOK, hook.url(), SmsHook.SECRET, Duration.ZERO))) {
            assertThatThrownBy(() -> new SmsCourier(settings, List.of(gateway), true))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("yiciban.notification.sms.");
        }
        assertThat(new SmsSettings(SmsSettings.Kind.WEB_HOOK, hook.url(), SmsHook.SECRET, Duration.ZERO).toString())
                .doesNotContain(SmsHook.SECRET);
    }

    @Test
    void withoutSettingsNoneIsWritten() {
        SmsSettings none = new SmsSettings(SmsSettings.Kind.NONE, "", "", Duration.ofSeconds(5));
        assertThat(new SmsCourier(none, List.of(gateway), false).isOpen()).isFalse();
        assertThatCode(() -> new SmsCourier(
                        new SmsSettings(SmsSettings.Kind.STAND_IN, "", "", Duration.ofSeconds(5)),
                        List.of(gateway, new StandInSms()),
                        true))
                .doesNotThrowAnyException();
    }
}
