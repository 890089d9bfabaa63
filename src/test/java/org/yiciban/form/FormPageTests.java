package org.yiciban.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.answer.FormParameters;
import org.yiciban.form.component.Form;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.ViewRequest;

class FormPageTests {

    private static final SpringTemplateEngine ENGINE = engine();

    private static final String EVERYTHING =
            """
            {'type':'group','id':'page','label':'公司','description':'按章程填写','properties':{'labelEn':'Company'},'components':[
              {'type':'text','id':'t','text':'# 说明\\n* 第一点\\n普通 <b>文字</b>'},
              {'type':'textfield','id':'a','key':'name','label':'名称','description':'全称','validate':{'required':true},'layout':{'columns':8},'properties':{'labelEn':'Name','purpose':'登记'}},
              {'type':'textarea','id':'b','key':'note','label':'备注'},
              {'type':'number','id':'c','key':'capital','label':'资本','decimalDigits':0,'appearance':{'suffixAdorner':'万元'}},
              {'type':'checkbox','id':'d','key':'agree','label':'同意','validate':{'required':true}},
              {'type':'radio','id':'e','key':'kind','label':'类型','validate':{'required':true},'values':[{'label':'甲','value':'x','labelEn':'A'},{'label':'乙','value':'y'}]},
              {'type':'select','id':'f','key':'place','label':'地点','values':[{'label':'云溪','value':'1'}]},
              {'type':'checklist','id':'g','key':'days','label':'日子','values':[{'label':'一','value':'1'},{'label':'二','value':'2'}]},
              {'type':'taglist','id':'h','key':'tags','label':'标签','values':[{'label':'一','value':'1'}]},
              {'type':'datetime','id':'i','key':'day','label':'日期'},
              {'type':'datetime','id':'j','key':'moment','label':'时刻','subtype':'datetime'},
              {'type':'filepicker','id':'k','key':'scan','label':'照片','accept':'.pdf,image/png','multiple':true},
              {'type':'separator','id':'s'},
              {'type':'expression','id':'x','key':'double','expression':'=capital * 2'},
              {'type':'textfield','id':'m','key':'phone','label':'手机','properties':{'format':'mobile'}},
              {'type':'dynamiclist','id':'l','path':'owners','label':'股东','components':[
                {'type':'textfield','id':'n','key':'name','label':'姓名','validate':{'required':true}},
                {'type':'textfield','id':'o','key':'why','label':'理由','conditional':{'hide':'=this.name = null'}}]}
            ]}""";

    private static SpringTemplateEngine engine() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasenames("messages/form", "messages/layout");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        ClassLoaderTemplateResolver files = new ClassLoaderTemplateResolver();
        files.setPrefix("templates/");
        files.setSuffix(".html");
        files.setCharacterEncoding("UTF-8");
        files.setOrder(1);
        files.setCheckExistence(true);
        StringTemplateResolver strings = new StringTemplateResolver();
        strings.setOrder(2);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateEngineMessageSource(messages);
        engine.setLinkBuilder(new StandardLinkBuilder() {
            @Override
            protected String computeContextPath(
                    IExpressionContext context, String base, Map<String, Object> parameters) {
                return "";
            }
        });
        engine.setTemplateResolvers(new java.util.LinkedHashSet<>(List.of(files, strings)));
        return engine;
    }

    private static String html(String fragment, Object view, Locale locale) {
        Context context = new Context(locale, Map.of("view", view));
        return ENGINE.process("<th:block th:replace=\"~{form/fields :: " + fragment + "(${view})}\"/>", context);
    }

    private static String page(Map<String, Object> typed, ViewRequest viewRequest) {
        Form form = Forms.form(EVERYTHING);
        return html("fields", Forms.INTERPRETER.view(form, typed, Map.of(), viewRequest), viewRequest.locale());
    }

    private static Map<String, Object> answers() {
        Map<String, Object> typed = new LinkedHashMap<>();
        typed.put("name", "\"><script>alert(1)</script>");
        typed.put("capital", "abc");
        typed.put("days", List.of("2"));
        typed.put("scan", List.of("u-1"));
        typed.put("moment", "2026-10-21T09:00");
        typed.put("owners", List.of(Map.of("name", "林晓"), Map.of()));
        return typed;
    }

    private static ViewRequest judged() {
        FormAnswers judged = Forms.INTERPRETER.accept(Forms.form(EVERYTHING), answers(), Map.of());
        return new ViewRequest(Locale.CHINESE, "/refresh", judged.errors());
    }

    @Test
    void everyInputHasALabelAndEveryReferenceALanding() {
        String html = page(answers(), judged());
        Set<String> ids = new HashSet<>();
        for (String id : all(html, " id=\"([^\"]+)\"")) {
            assertThat(ids.add(id)).as("id %s stands once", id).isTrue();
        }
        assertThat(all(html, " for=\"([^\"]+)\"")).isSubsetOf(ids);
        for (String described : all(html, "aria-describedby=\"([^\"]+)\"")) {
            assertThat(described.split(" ")).isSubsetOf(ids);
        }
        List<String> labelled = all(html, "<label[^>]* for=\"([^\"]+)\"");
        for (String input : all(html, "<(?:input|select|textarea)((?:[^>\"]|\"[^\"]*\")*)>")) {
            if (!input.contains("type=\"hidden\"") && !input.contains("checked=\"checked\" id=\"f-scan-1\"")) {
                String id = all(input, " id=\"([^\"]+)\"").stream().findFirst().orElse("none: " + input);
                assertThat(labelled.contains(id) || id.equals("f-scan-1"))
                        .as("label for %s", id)
                        .isTrue();
            }
        }
        assertThat(html).doesNotContain("style=").doesNotContain("<script");
    }

    /** Which of two answers was meant isn't ours to choose; the page comes back with a sentence at the field. */
    @Test
    void twoAnswersToOneQuestionAreRefusedAtTheField() {
        Form form = Forms.form(EVERYTHING);
        for (String field : List.of("name", "note", "capital", "agree", "kind", "place", "day", "moment", "phone")) {
            Map<String, Object> typed = new LinkedHashMap<>(answers());
            typed.putAll(FormParameters.read(form, Map.of(field, new String[] {"1", "2"})));

            FormAnswers judged = Forms.INTERPRETER.accept(form, typed, Map.of());

            assertThat(judged.errors()).as(field).anySatisfy(error -> assertThat(error.field())
                    .isEqualTo(field));
            assertThat(page(typed, new ViewRequest(Locale.CHINESE, "/refresh", judged.errors())))
                    .as(field)
                    .contains("id=\"form-fields\"");
        }
        assertThat(FormParameters.read(form, Map.of("name", new String[] {"面馆", "面馆"})))
                .containsEntry("name", "面馆");
    }

    @Test
    void errorsLinkToTheirInputs() {
        FormView view = Forms.INTERPRETER.view(Forms.form(EVERYTHING), answers(), Map.of(), judged());
        String summary = html("errors", view, Locale.CHINESE);
        String fields = html("fields", view, Locale.CHINESE);
        List<String> targets = all(summary, "href=\"#(f-[^\"]+)\"");
        assertThat(targets).contains("f-capital", "f-agree", "f-kind", "f-owners-1-name");
        assertThat(targets).allSatisfy(target -> assertThat(fields).contains("id=\"" + target + "\""));
        assertThat(fields)
                .contains("aria-invalid=\"true\"")
                .contains("资本应当是整数，只用数字，例如 1200")
                .contains("value=\"abc\"");
    }

    @Test
    void showsWhatHangsOnAnswersAndAsksAgainOnChange() {
        String html = page(answers(), judged());
        assertThat(html).contains("hx-post=\"/refresh\"").contains("name=\"owners[0].why\"");
        assertThat(html).doesNotContain("name=\"owners[1].why\"");
        assertThat(page(answers(), ViewRequest.fresh(Locale.CHINESE, null))).doesNotContain("hx-");
    }

    @Test
    void speaksEnglish() {
        String html = page(null, ViewRequest.fresh(Locale.ENGLISH, null));
        FormView view =
                Forms.INTERPRETER.view(Forms.form(EVERYTHING), null, Map.of(), ViewRequest.fresh(Locale.ENGLISH, null));
        assertThat(view.title()).isEqualTo("Company");
        assertThat(html).contains(">A<").contains("optional");
        assertThat(page(null, ViewRequest.fresh(Locale.CHINESE, null)))
                .contains("选填")
                .contains("添加股东")
                .contains("删除股东 1");
    }

    @Test
    void aNewFormShowsTheFirstRowAndDefaults() {
        assertThat(page(null, ViewRequest.fresh(Locale.CHINESE, null))).contains("name=\"owners[0].name\"");
        assertThat(page(Map.of("owners", List.of()), ViewRequest.fresh(Locale.CHINESE, null)))
                .doesNotContain("name=\"owners[0].name\"");
    }

    /** What a page, a group or a list says of all that it asks stands once, below its title. */
    @Test
    void whatAGroupIsForStandsBelowItsTitle() {
        String text =
                """
                {'type':'group','id':'page','label':'联系人','properties':{'purpose':'整页的用途'},'components':[
                  {'type':'textfield','id':'a','key':'name','label':'姓名'},
                  {'type':'group','id':'home','label':'住处','properties':{'purpose':'一组的用途'},'components':[
                    {'type':'textfield','id':'b','key':'street','label':'街道'}]},
                  {'type':'dynamiclist','id':'l','path':'owners','label':'股东','properties':{'purpose':'列表的用途'},'components':[
                    {'type':'textfield','id':'n','key':'name','label':'姓名'}]}
                ]}""";
        String html = html(
                "fields",
                Forms.INTERPRETER.view(Forms.form(text), null, Map.of(), ViewRequest.fresh(Locale.CHINESE, null)),
                Locale.CHINESE);

        assertThat(all(html, "用途：([^<\\s]+)")).containsExactly("整页的用途", "一组的用途", "列表的用途");
        assertThat(all(html, "<fieldset[^>]*aria-describedby=\"([^\"]+)\""))
                .containsExactly("f-home-group-purpose", "f-owners-purpose");
    }

    @Test
    void summaryWordsTheAnswers() {
        Map<String, Object> data = Map.of(
                "kind",
                "x",
                "agree",
                true,
                "days",
                List.of("1", "2"),
                "owners",
                List.of(Map.of("name", "林晓")),
                "capital",
                new java.math.BigDecimal("60"),
                "moment",
                "2026-10-21T09:00+08:00");
        FormSummary summary = Forms.INTERPRETER.summary(Forms.form(EVERYTHING), data, Map.of(), Locale.CHINESE);
        String html = html("summary", summary, Locale.CHINESE);
        assertThat(html)
                .contains("甲")
                .contains("一、二")
                .contains("60 万元")
                .contains("股东 1")
                .contains("2026-10-21 09:00");
        assertThat(html).doesNotContain("备注");
    }

    @Test
    void whatThePageSendsComesBackAsTyped() {
        Form form = Forms.form(EVERYTHING);
        Map<String, String[]> sent = new LinkedHashMap<>();
        sent.put("name", new String[] {"面馆"});
        sent.put("days", new String[] {"1", "2"});
        sent.put("agree", new String[] {"true"});
        sent.put("owners[0].name", new String[] {"林晓"});
        sent.put("owners[1].name", new String[] {"周禾"});
        sent.put("_rows:owners", new String[] {"3"});
        sent.put("_csrf", new String[] {"x"});
        assertThat(FormParameters.read(form, sent).toString())
                .isEqualTo("{name=面馆, agree=true, days=[1, 2], owners=[{name=林晓}, {name=周禾}, {}]}");
        sent.put("_remove", new String[] {"owners[0]"});
        assertThat(FormParameters.changesRows(sent)).isTrue();
        assertThat(FormParameters.read(form, sent).get("owners").toString()).isEqualTo("[{name=周禾}, {}]");
        sent.remove("_remove");
        sent.put("_add", new String[] {"owners"});
        assertThat((List<?>) FormParameters.read(form, sent).get("owners")).hasSize(4);
        sent.put("owners[9999].name", new String[] {"x"});
        assertThat((List<?>) FormParameters.read(form, sent).get("owners")).hasSize(51);
    }

    private static List<String> all(String html, String pattern) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
