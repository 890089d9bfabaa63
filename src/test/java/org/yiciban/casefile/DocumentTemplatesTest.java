package org.yiciban.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yiciban.PdfA;
import org.yiciban.document.file.SampleSheets;
import org.yiciban.document.issued.AgencySentences;
import org.yiciban.document.issued.DocumentType;
import org.yiciban.document.issued.IssuedDocument;
import org.yiciban.document.issued.SampleDocument;
import org.yiciban.document.issued.SentenceText;
import org.yiciban.document.issued.Wording;
import org.yiciban.document.template.DocumentTemplates;
import org.yiciban.document.template.DocumentTemplates.Outcome;
import org.yiciban.document.template.TemplateCheck;
import org.yiciban.document.template.TemplateContent;
import org.yiciban.document.template.TemplatePlaces;
import org.yiciban.shared.AgencyCode;
import org.yiciban.shared.DivisionCode;
import org.yiciban.shared.LocalText;
import org.yiciban.shared.Organ;

/** What agencies say in their own words: nothing that must be said is left out, and a second person approves it. */
@CaseTest
class DocumentTemplatesTest {

    private static final String OWN = "{opening}收悉，材料齐全，予以接收。";
    private static final String OWN_ENGLISH = "{opening}: taken in, complete.";

    @Autowired
    CaseScenarios scenarios;

    @Autowired
    DocumentTemplates templates;

    @Autowired
    TemplateCheck check;

    @Autowired
    TemplatePlaces places;

    @Autowired
    Wording wording;

    @Autowired
    SampleSheets samples;

    @Autowired
    JdbcTemplate jdbc;

    private static TemplateContent content(String key, String zh, String en) {
        return new TemplateContent(new TreeMap<>(Map.of(key, new SentenceText(zh, en))));
    }

    private List<String> told(DocumentType type, String key, String zh, String en) {
        return check.faults(type, content(key, zh, en)).stream()
                .map(fault ->
                        (fault.english() ? "en: " : "zh: ") + fault.words().zh())
                .toList();
    }

    /** The shipped words keep the rules that an agency's have to keep, and each can be shown as a sample. */
    @ParameterizedTest
    @EnumSource(DocumentType.class)
    void theShippedWordsPassAndLookAsTheyAre(DocumentType type) throws Exception {
        TemplateContent shipped = new TemplateContent(new TreeMap<>(places.of(type)));
        shipped.sentences().values().removeIf(SentenceText::isEmpty);
        assertThat(shipped.sentences()).isNotEmpty();
        assertThat(check.faults(type, shipped)).isEmpty();

        Organ organ = new Organ(new AgencyCode("amr"), new DivisionCode("990101"));
        for (String key : shipped.sentences().keySet()) {
            IssuedDocument sample = SampleDocument.of(
                    type,
                    TemplatePlaces.mode(type, key),
                    places.ofItem(type, key),
                    organ,
                    new LocalText("示例机关", "Sample agency"));
            assertThat(wording.compose(
                                    sample,
                                    new AgencySentences(1L, Map.of(key, new SentenceText("自拟", "own"))),
                                    Locale.SIMPLIFIED_CHINESE)
                            .toString())
                    .as(key)
                    .contains("自拟");
            assertThat(wording.compose(sample, new AgencySentences(1L, shipped.sentences()), Locale.SIMPLIFIED_CHINESE))
                    .as(key)
                    .isEqualTo(wording.compose(sample, AgencySentences.NONE, Locale.SIMPLIFIED_CHINESE));
        }
        IssuedDocument one = SampleDocument.of(type, "", true, organ, new LocalText("示例机关", "Sample agency"));
        byte[] file = samples.pdf(
                wording.compose(one, AgencySentences.NONE, Locale.SIMPLIFIED_CHINESE),
                one.title().en());
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("样张", "示例机关")
                    .doesNotContain("{");
        }
        assertThat(PdfA.against(file)).isEmpty();
    }

    @Test
    void whatMustBeSaidIsNamedWhereItIsMissing() {
        assertThat(told(
                        DocumentType.ACCEPT,
                        "body.ACCEPT",
                        "{opening}，予以受理。",
                        "{opening}: accepted, {acceptedOn}, {law}."))
                .containsExactlyInAnyOrder(
                        "zh: 缺少必须写明的内容：{acceptedOn}（受理日期）。",
                        "zh: 缺少必须写明的内容：{law}（“依照”或者“参照”）。",
                        "zh: 缺少必须引用的条文：《中华人民共和国行政许可法》第三十二条第一款第五项。");
        assertThat(told(DocumentType.RECEIPT, "body.RECEIPT", "{opening}已收到{phon}。{", "{opening} {applicant}"))
                .containsExactlyInAnyOrder(
                        "zh: 没有“{phon}”这一占位符，请对照页面列出的写法。",
                        "zh: 没有“{”这一占位符，请对照页面列出的写法。",
                        "en: 没有“{applicant}”这一占位符，请对照页面列出的写法。");
        assertThat(told(DocumentType.RECEIPT, "body.RECEIPT", "{opening}👍", ""))
                .hasSize(2);
        assertThat(told(DocumentType.RECEIPT, "body.GRANT", "好", "good")).hasSize(1);
        assertThat(told(DocumentType.GRANT, "close.GRANT", "咨询电话：{phone}。", "Questions: {phone}."))
                .isEmpty();
    }

    @Test
    void aSecondPersonApprovesAndOnlyLaterDocumentsSayIt() {
        CaseScenario before = received();
        IssuedDocument first = before.view().documents().get(0);
        AgencyCode window = first.agency();
        TemplateContent own = content("body.RECEIPT.EMPTY", OWN, OWN_ENGLISH);
        assertThat(check.faults(DocumentType.RECEIPT, own)).isEmpty();

        long id = templates.propose(window, null, DocumentType.RECEIPT, own, "modeller");
        String hash = templates.find(id).orElseThrow().hash();
        assertThat(templates.approve(id, hash, "modeller")).isEqualTo(Outcome.OWN);
        assertThat(templates.approve(id, "0".repeat(64), "publisher")).isEqualTo(Outcome.OVERTAKEN);
        assertThat(words(received().view().documents().get(0))).doesNotContain("予以接收");

        assertThat(templates.approve(id, hash, "publisher")).isEqualTo(Outcome.DONE);
        assertThat(templates.approve(id, hash, "publisher")).isEqualTo(Outcome.OVERTAKEN);
        IssuedDocument later = received().view().documents().get(0);
        assertThat(words(later)).contains("收悉，材料齐全，予以接收。").doesNotContain("{");
        assertThat(later.intact()).isTrue();
        assertThat(jdbc.queryForObject(
                        "select template from issued_document where number = ?", Long.class, later.number()))
                .isEqualTo(id);
        assertThat(words(before.view().documents().get(0))).isEqualTo(words(first));

        // nothing of one's own any more: the shipped words hold again
        long none =
                templates.propose(window, null, DocumentType.RECEIPT, new TemplateContent(new TreeMap<>()), "modeller");
        templates.approve(none, templates.find(none).orElseThrow().hash(), "publisher");
        assertThat(words(received().view().documents().get(0))).doesNotContain("予以接收");
    }

    /** Two proposals for the same: the newer one is open, the older one can't be approved any more. */
    @Test
    void aNewerProposalTakesThePlaceOfAnOlderOne() {
        AgencyCode agency = new AgencyCode("amr");
        DivisionCode division = new DivisionCode("990101");
        TemplateContent own = content("close.GRANT", "咨询电话：{phone}。", "Questions: {phone}.");
        long older = templates.propose(agency, division, DocumentType.GRANT, own, "modeller");
        long newer = templates.propose(agency, division, DocumentType.GRANT, own, "modeller");
        String hash = templates.find(newer).orElseThrow().hash();

        assertThat(templates.approve(older, hash, "publisher")).isEqualTo(Outcome.OVERTAKEN);
        assertThat(templates.sendBack(newer, hash, "publisher", "再改")).isEqualTo(Outcome.DONE);
        assertThat(templates.versions(agency, division, DocumentType.GRANT))
                .extracting(version -> version.version() + version.state().name())
                .containsExactly("2RETURNED", "1RETURNED");
    }

    private CaseScenario received() {
        return scenarios
                .aCase()
                .of("restaurant-opening")
                .onPaper()
                .receivedOn("2026-09-28T10:00")
                .settled();
    }

    private String words(IssuedDocument document) {
        return wording.of(document, Locale.SIMPLIFIED_CHINESE).toString();
    }
}
