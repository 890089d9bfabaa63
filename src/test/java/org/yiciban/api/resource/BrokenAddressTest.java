package org.yiciban.api.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.yiciban.api.ApiTest;

/** Addresses whose questions are no UTF-8 or too long: an answer in words, one line in the log. */
@ApiTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenAddressTest {

    private final int port;
    private int before;

    @Autowired
    BrokenAddressTest(Environment environment) {
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @BeforeEach
    void whatWasLoggedBefore(CapturedOutput log) throws IOException {
        get("/");
        before = log.getOut().length();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/?q=%F0",
                "/?theme=%C3%28",
                "/services?q=%F0",
                "/services/company-start-up/situation?hasEmployees=%FF",
                "/deadlines?from=%80",
                "/track?number=%F0%28",
                "/login?lang=%F0",
                "/?%F0=1",
                "/?q=%ED%A0%80",
                "/?q=%zz",
                "/?q=%2"
            })
    void lettersThatAreNoneAreRefusedInWords(String address, CapturedOutput log) throws IOException {
        String answer = get(address);
        assertThat(answer).startsWith("HTTP/1.1 400").contains("<h1", "请求有误").doesNotContain("Tomcat");
        assertThat(lines(log)).as(log.getOut().substring(before)).isEqualTo(1);
    }

    @Test
    void aSignThatNobodyTypesIsToldAsThat(CapturedOutput log) throws IOException {
        assertThat(get("/services?q=%00")).startsWith("HTTP/1.1 400").contains("内容中有不能使用的字符");
        assertThat(lines(log)).as(log.getOut().substring(before)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/bundles?q=%F0", "/api/v1/cases?q=%C3%28", "/api/v1/tasks?page=%F0"})
    void soIsAProgram(String address, CapturedOutput log) throws IOException {
        assertThat(get(address)).startsWith("HTTP/1.1 400").contains("application/problem+json", "请求不完整");
        assertThat(lines(log)).as(log.getOut().substring(before)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/services?q=", "/?q=", "/window?q=", "/api/v1/tasks?q="})
    void aQuestionOfSevenThousandLettersIsTooLong(String address, CapturedOutput log) throws IOException {
        String answer = get(address + "x".repeat(7000));
        assertThat(answer).startsWith("HTTP/1.1 414").contains("网址太长");
        assertThat(lines(log)).as(log.getOut().substring(before)).isEqualTo(1);
        assertThat(log.getOut().substring(before)).doesNotContain("xxxxx");
    }

    @Test
    void whatIsSoughtUnderTheOldAddressIsSoughtOnTheHomePage() throws IOException {
        assertThat(get("/services?q=%E9%A5%AD%E5%BA%97"))
                .startsWith("HTTP/1.1 302")
                .contains("Location: /?q=%E9%A5%AD%E5%BA%97\r\n");
        assertThat(get("/?q=%E9%A5%AD%E5%BA%97+%26")).startsWith("HTTP/1.1 200");
    }

    /** Lines that tell of something, and lines of a stack trace. */
    private long lines(CapturedOutput log) {
        return log.getOut()
                .substring(before)
                .lines()
                // a trial that another test began may still run in this program
                .filter(line -> !line.isBlank() && !line.contains("[      sandbox-"))
                .count();
    }

    private String get(String address) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port);
                OutputStream to = socket.getOutputStream();
                InputStream from = socket.getInputStream()) {
            to.write(("GET " + address + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")
                    .getBytes(StandardCharsets.ISO_8859_1));
            return new String(from.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
