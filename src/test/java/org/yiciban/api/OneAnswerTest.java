package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import org.yiciban.identity.Visitor;
import tools.jackson.databind.JsonNode;

/** Of two answers to one question none is chosen for the asker, and no sign is kept that nobody can have typed. */
@ApiTest
class OneAnswerTest {

    private static final String TWICE = "同一项内容出现了两次";
    private static final String SIGNS = "无法保存的字符";

    private final List<RequestMappingInfoHandlerMapping> mappings;
    private final Program program;
    private final RightsPeople people;
    private final int port;

    @Autowired
    OneAnswerTest(List<RequestMappingInfoHandlerMapping> mappings, Program program, Environment environment) {
        this.mappings = mappings;
        this.program = program;
        this.people = new RightsPeople(environment);
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    /** Each parameter that a controller names is asked twice; before any login, as nobody looks at it. */
    @Test
    void everyParameterThatIsOneIsRefusedTwice() {
        List<String> wrong = new ArrayList<>();
        mappings.stream()
                .flatMap(mapping -> mapping.getHandlerMethods().entrySet().stream())
                .filter(handler -> handler.getValue().getBeanType().getName().startsWith("org.yiciban"))
                .forEach(handler -> Stream.of(handler.getValue().getMethod().getParameters())
                        .filter(one -> one.isAnnotationPresent(RequestParam.class))
                        .filter(one ->
                                one.getType() != MultipartFile.class && !Map.class.isAssignableFrom(one.getType()))
                        .filter(one -> !name(one).equals("files"))
                        .forEach(one -> {
                            boolean several =
                                    one.getType().isArray() || Collection.class.isAssignableFrom(one.getType());
                            if ((twice(handler.getKey(), name(one)) == 400) == several) {
                                wrong.add(handler.getKey() + " " + name(one));
                            }
                        }));
        assertThat(wrong).isEmpty();
    }

    private static String name(Parameter parameter) {
        RequestParam named = parameter.getAnnotation(RequestParam.class);
        return Stream.of(named.name(), named.value())
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse(parameter.getName());
    }

    private int twice(RequestMappingInfo route, String name) {
        String path = route.getPatternValues().iterator().next().replaceAll("\\{[a-zA-Z]+}", "1");
        String fields = name + "=1&" + name + "=2";
        boolean sent = route.getMethodsCondition().getMethods().contains(RequestMethod.POST);
        return (sent
                        ? program.call(path).postForm(fields)
                        : program.call(path + "?" + fields).get())
                .status();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/window?light=YELLOW&light=RED",
                "/window/cases?status=OPEN&status=ACCEPTED",
                "/window/late?agency=amr&agency=tax",
                "/services/company-start-up?a=1&a=2",
                "/calculator?from=2026-01-01&from=2026-02-01",
                "/?theme=a&theme=b",
                "/?q=x&q=x"
            })
    void anAddressThatSaysTwoThingsIsRefusedInWords(String address) throws Exception {
        HttpResponse<String> answer = new Visitor(port).get(address);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body().contains(TWICE)).isTrue();
    }

    @Test
    void aProgramIsToldTheName() {
        Program.Answer answer = program.call("/api/v1/late-limits?light=RED&light=YELLOW")
                .as("clerk")
                .get();

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).contains("light");
        assertThat(program.call("/api/v1/cases?status=ACCEPTED&status=RECEIVED")
                        .as("clerk")
                        .get()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whatMayBeSeveralStaysSeveral() throws Exception {
        String rows = "from=2026-09-28&amount=20&unit=WD&type=PAUSED&at=2026-09-29&extra=&reason=HEARING"
                + "&type=RESUMED&at=2026-10-09&extra=&reason=HEARING";
        assertThat(new Visitor(port).get("/calculator?" + rows).statusCode()).isEqualTo(200);
    }

    @Test
    void aFormThatSaysTwoThingsDoesNeither() {
        Walk walk = new Walk(program);
        Walk.Receipt receipt = walk.received("street-stall");
        walk.askForGoods(receipt.caseNumber());
        JsonNode typed =
                Program.JSON.valueToTree(walk.application("street-stall")).path("data");
        String same = "goods=" + typed.path("goods").asString();
        String path = "/track/" + receipt.caseNumber() + "/supplement";

        assertThat(answer(path, same + "&_insists=yes&_insists=no")).isEqualTo("status 400");
        assertThat(answer(path + "?_insists=yes", same + "&_insists=no")).isEqualTo("status 400");
        assertThat(answer("/my/cases/" + receipt.caseNumber() + "/withdrawal", "reason=x&item=whole&item=whole"))
                .isEqualTo("status 400");
        assertThat(answer(path, "goods=苹果&goods=梨"))
                .as("a question of the form is told at its field")
                .isEqualTo("422");
        assertThat(walk.look(receipt).text("status")).isEqualTo("CORRECTION");
    }

    private String answer(String path, String form) {
        return people.of("applicant", null, null).answer("POST", path, form);
    }

    /** Of two files for one place none is dropped without a word. */
    @Test
    void aPlaceForOneFileTakesNoSecond() {
        Map<String, byte[]> two = Map.of("a.pdf", Walk.pdf(), "b.pdf", Walk.pdf());

        Program.Answer uploaded = program.call("/api/v1/uploads").as("citizen").postFiles("file", two);
        assertThat(uploaded.status()).as(uploaded.raw().body()).isEqualTo(400);
        assertThat(uploaded.text("detail")).contains("file");
        assertThat(program.call("/api/v1/models/checks")
                        .as("modeller")
                        .postFiles("files", two)
                        .status())
                .isNotEqualTo(400);
        assertThat(answer("/apply/new", "@file&@file")).isEqualTo("status 400");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%00", "%01", "%08", "%0B", "%0C", "%1B", "%1F", "%7F", "%C2%85"})
    void noSignThatNobodyTypesIsKept(String sign) throws Exception {
        Visitor visitor = new Visitor(port);
        String plain = java.net.URLDecoder.decode(sign, java.nio.charset.StandardCharsets.UTF_8);
        HttpResponse<String> sent = visitor.post("/my/cases/1/withdrawal", "item=whole&reason=a" + sign + "b");

        assertThat(sent.statusCode()).isEqualTo(400);
        assertThat(sent.body().contains(SIGNS)).isTrue();
        assertThat(visitor.get("/?q=a" + sign).statusCode()).isEqualTo(400);
        assertThat(visitor.post("/my/cases/1/withdrawal", "rea" + sign + "son=b")
                        .statusCode())
                .isEqualTo(400);
        Program.Answer told =
                program.call("/api/v1/cases/1/withdrawal").as("citizen").post(Map.of("reason", "a" + plain + "b"));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.body().at("/errors/0/code").asString()).isEqualTo("characters");
    }

    @Test
    void linesAndTabsAreTypedAndAFormOfAServiceTellsAtItsField() throws Exception {
        assertThat(new Visitor(port)
                        .post("/my/cases/1/withdrawal", "item=whole&reason=a%0D%0Ab%09c")
                        .statusCode())
                .isNotEqualTo(400);
        Walk walk = new Walk(program);
        Walk.Receipt receipt = walk.received("street-stall");
        walk.askForGoods(receipt.caseNumber());
        String path = "/track/" + receipt.caseNumber() + "/supplement";
        for (String sign : List.of("\0", "\u0001", "\u000B", "\u007F")) {
            assertThat(answer(path, "goods=苹果&_insists=yes" + sign)).isEqualTo("status 400");
        }
        assertThat(answer(path, "goods=苹\u000B果")).isEqualTo("422");
    }
}
