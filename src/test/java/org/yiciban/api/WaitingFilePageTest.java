package org.yiciban.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.identity.Visitor;

/** What the administrator learns of documents without a file: the number, since when and why, and nothing of anybody. */
@ApiTest
class WaitingFilePageTest {

    private final Walk walk;
    private final JdbcTemplate jdbc;
    private final int port;

    @Autowired
    WaitingFilePageTest(Program program, JdbcTemplate jdbc, Environment environment) {
        this.walk = new Walk(program);
        this.jdbc = jdbc;
        this.port = environment.getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void whatWaitsIsListedAndTriedAgain() throws Exception {
        String number = walk.received("street-stall").caseNumber();
        String document = jdbc.queryForObject(
                "select min(number) from issued_document where case_number = ?", String.class, number);
        jdbc.update(
                "update issued_document set file_sha256 = null, file_due = ?, file_tries = 3, file_trouble = 'STORE'"
                        + " where number = ?",
                java.time.OffsetDateTime.parse("2036-01-01T00:00:00Z"),
                document);
        Visitor admin = new Visitor(port);
        admin.login("admin", "demo");

        String page = main(admin);
        assertThat(page).contains(document, "材料目录或者磁盘无法写入", ">3<").doesNotContain(number);

        admin.post("/admin/documents/retry", "_csrf=" + admin.token("/admin/documents"));
        assertThat(main(admin)).contains("份文书将立即重试");
        assertThat(jdbc.queryForObject(
                        "select count(*) from issued_document where number = ? and (file_due is null"
                                + " or file_due < timestamp with time zone '2036-01-01 00:00:00+00:00')",
                        Integer.class,
                        document))
                .isEqualTo(1);
    }

    private static String main(Visitor admin) throws Exception {
        String page = admin.get("/admin/documents").body();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
