package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.env.Environment;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A form that should come with files and comes without them: the page says so and gives back what was typed. */
@ApiTest
class FormsWithoutFilesTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    private final RequestMappingHandlerMapping routes;
    private final String root;
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Autowired
    FormsWithoutFilesTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping routes, Environment environment) {
        this.routes = routes;
        this.root = "http://127.0.0.1:" + environment.getProperty("local.server.port");
    }

    @ParameterizedTest
    @CsvSource({
        "citizen, /apply/1/papers",
        "citizen, /track/1/supplement",
        "clerk, /window/cases/1/supplement",
        "clerk, /window/cases/1/reinstatement",
        "clerk, /window/counter/1"
    })
    void thePageSaysSoAndNothingIsLost(String who, String path) throws Exception {
        logIn(who);
        HttpResponse<String> page = post(path, "shopName=%E9%9D%92%E7%A6%BE");

        assertThat(page.statusCode()).as(page.body()).isEqualTo(415);
        assertThat(page.body())
                .contains("提交的方式不对", "enctype=\"multipart/form-data\"", "name=\"shopName\" value=\"青禾\"")
                .contains("action=\"" + path + "\"")
                .doesNotContain("这里不收文件");
    }

    /** Half of what was sent is no fault of the program. */
    @ParameterizedTest
    @CsvSource({
        "citizen, /api/v1/uploads, true",
        "modeller, /api/v1/models/checks, true",
        "citizen, /api/v1/uploads, false"
    })
    void aBodyThatEndsInAPartIsMalformed(String who, String path, boolean file) throws Exception {
        String named = file ? "name=\"file\"; filename=\"a.pdf\"" : "name=\"x\"";
        String login = Base64.getEncoder().encodeToString((who + ":demo").getBytes(StandardCharsets.UTF_8));
        HttpResponse<String> answer = browser.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Authorization", "Basic " + login)
                        .header("Content-Type", "multipart/form-data; boundary=x")
                        .POST(BodyPublishers.ofString(
                                "--x\r\nContent-Disposition: form-data; " + named + "\r\n\r\n%PDF-1.7 and no"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
    }

    /** Whoever else takes files. */
    @Test
    void noDoorForFilesFailsWhenNoneCome() throws Exception {
        List<String> doors = routes.getHandlerMethods().entrySet().stream()
                .filter(route -> Arrays.stream(route.getValue().getMethodParameters())
                        .map(parameter -> parameter.getGenericParameterType().getTypeName())
                        .anyMatch(type -> type.contains(MultipartFile.class.getName())
                                || type.contains(MultipartHttpServletRequest.class.getName())))
                .flatMap(route -> route.getKey().getPatternValues().stream())
                .map(path -> path.replaceAll("\\{[^}]+}", "1"))
                .toList();
        assertThat(doors).hasSizeGreaterThan(6);
        for (String who : List.of("citizen", "clerk", "admin")) {
            logIn(who);
            for (String door : doors) {
                assertThat(post(door, "a=1").statusCode())
                        .as(who + " at " + door)
                        .isLessThan(500);
            }
        }
    }

    private void logIn(String who) throws Exception {
        post("/login", "username=" + who + "&password=demo");
    }

    private HttpResponse<String> post(String path, String typed) throws Exception {
        Matcher token = TOKEN.matcher(
                browser.send(HttpRequest.newBuilder(URI.create(root + "/login")).build(), BodyHandlers.ofString())
                        .body());
        String field = token.find() ? "&_csrf=" + token.group(1) : "";
        return browser.send(
                HttpRequest.newBuilder(URI.create(root + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(BodyPublishers.ofString(typed + field))
                        .build(),
                BodyHandlers.ofString());
    }
}
