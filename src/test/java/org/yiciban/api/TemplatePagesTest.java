package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yiciban.identity.Visitor;

/** A template from the first proposal to the approval by a second person, on its pages. */
@ApiTest
class TemplatePagesTest {

    private static final String EDIT = "/workbench/templates/edit";
    private static final String OF = "agency=amr&division=&type=EXTEND";

    private final int port;

    @Autowired
    TemplatePagesTest(Environment environment) {
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    private Visitor visitor(String name) throws Exception {
        Visitor visitor = new Visitor(port);
        visitor.login(name, "demo");
        return visitor;
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private HttpResponse<String> propose(Visitor modeller, String zh, String en) throws Exception {
        return modeller.post(
                EDIT,
                OF + "&_csrf=" + modeller.token(EDIT + "?" + OF) + "&"
                        + URLEncoder.encode("zh:body.EXTEND", StandardCharsets.UTF_8)
                        + "=" + URLEncoder.encode(zh, StandardCharsets.UTF_8) + "&"
                        + URLEncoder.encode("en:body.EXTEND", StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(en, StandardCharsets.UTF_8));
    }

    @Test
    void whatIsMissingIsToldAndASecondPersonApproves() throws Exception {
        Visitor modeller = visitor("modeller");
        assertThat(main(modeller.get("/workbench/templates").body())).contains("延长审批期限告知书");
        assertThat(main(modeller.get(EDIT + "?" + OF).body())).contains("{opening}，不能在法定期限内办结。{basis}");

        HttpResponse<String> refused =
                propose(modeller, "{opening}，延长{extendedTo}。", "{opening} {basis} {extendedTo} {when}");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(main(refused.body()))
                .contains("缺少必须写明的内容：{basis}（依据的从句）。", "没有“{when}”这一占位符", "href=\"#zh-body-EXTEND\"")
                .contains(">{opening}，延长{extendedTo}。</textarea>");

        HttpResponse<String> proposed = propose(
                modeller,
                "{opening}，因故不能按期办结。{basis}经负责人批准，延长{extendedTo}。",
                "{opening}: {basis}it is extended{extendedTo}.");
        assertThat(proposed.statusCode()).isEqualTo(302);
        String version = proposed.headers().firstValue("Location").orElseThrow().replaceFirst("https?://[^/]+", "");
        assertThat(main(modeller.get(version).body()))
                .contains("待审批", "因故不能按期办结")
                .doesNotContain("id=\"approve\"");

        Visitor publisher = visitor("publisher");
        String page = publisher.get(version).body();
        Matcher hash = Pattern.compile("name=\"hash\" value=\"([0-9a-f]{64})\"").matcher(page);
        assertThat(hash.find()).isTrue();
        assertThat(publisher.get(version + "/sample?of=body.EXTEND").body()).startsWith("%PDF-");
        assertThat(publisher.get(version + "/sample?of=body.GRANT").statusCode())
                .isEqualTo(404);

        publisher.post(version + "/approval", "hash=" + hash.group(1) + "&_csrf=" + publisher.token(version));
        assertThat(main(publisher.get(version).body())).contains("已审批").doesNotContain("id=\"approve\"");
        publisher.post(version + "/return", "hash=" + hash.group(1) + "&_csrf=" + publisher.token("/workbench"));
        assertThat(main(publisher.get(version).body())).contains("没有再作处理", "已审批");
    }
}
