package org.yiciban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.view.FormSummary;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.ViewNode;
import org.yiciban.form.view.ViewRequest;
import org.yiciban.shared.ItemCode;

/** Persons are entered once and chosen for other roles; what has to agree between them is told with words of its own. */
class SamePersonTests {

    private static final String WANG = "990101199003070015";
    private static final String LIN = "990101198503050016";
    private static final String NAME = "{'type':'textfield','key':'name','label':'姓名','validate':{'required':true}}";
    private static final String NUMBER =
            "{'type':'textfield','key':'idNumber','label':'证件号码','validate':{'required':true},'properties':{'format':'identity-document'}}";
    private static final String MOBILE =
            "{'type':'textfield','key':'mobile','label':'手机','validate':{'required':true},'properties':{'format':'mobile'}}";

    private static final Form FORM = Forms.form(("{'type':'group','id':'p1','label':'人员','components':["
                    + "{'type':'checkbox','key':'foreign','label':'外国公司'},"
                    + "{'type':'group','id':'g1','path':'chief','label':'法定代表人','conditional':{'hide':'=foreign = true'},"
                    + "'properties':{'person':'legal-representative','memberOf':'director','items':'a-b'},'components':[NAME,NUMBER]},"
                    + "{'type':'dynamiclist','id':'l1','path':'directors','label':'董事会','properties':{'person':'director','rowLabel':'董事','sameAs':'legal-representative','items':'a-b'},'components':[NAME,NUMBER]}]},"
                    + "{'type':'group','id':'p2','label':'联系','components':["
                    + "{'type':'group','id':'g2','path':'contact','label':'联系人',"
                    + "'properties':{'person':'contact','sameAs':'legal-representative','items':'a-b,c-d'},'components':[NAME,NUMBER,MOBILE]},"
                    + "{'type':'group','id':'g3','path':'payee','label':'领取人',"
                    + "'properties':{'person':'payee','sameAs':'legal-representative,contact','items':'c-d'},'components':[NAME,NUMBER,MOBILE]}]}")
            .replace("NAME", NAME)
            .replace("NUMBER", NUMBER)
            .replace("MOBILE", MOBILE));

    @Test
    void whoIsChosenStandsThereInFullAtEveryDoor() {
        FormAnswers answers = accept(Map.of(
                "chief", person("王芳", "990101 19900307 0015"),
                "directors", List.of(Map.of("sameAs", "legal-representative"), person("林晓", LIN)),
                "contact", Map.of("sameAs", "legal-representative", "mobile", "13900001111"),
                "payee", Map.of("sameAs", "contact")));

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.data().get("directors"))
                .isEqualTo(List.of(
                        Map.of("sameAs", "legal-representative", "name", "王芳", "idNumber", WANG), person("林晓", LIN)));
        assertThat(answers.data().get("payee"))
                .as("who was chosen was chosen himself")
                .isEqualTo(Map.of("sameAs", "contact", "name", "王芳", "idNumber", WANG, "mobile", "13900001111"));
        assertThat(accept(answers.data()))
                .as("stored answers come back as they are")
                .isEqualTo(answers);
        assertThat(Forms.INTERPRETER.openPlaces(FORM, answers.data(), Map.of()))
                .contains("contact.sameAs", "contact.mobile", "chief.name")
                .doesNotContain("contact.name", "payee.mobile", "directors[0].idNumber");
    }

    @Test
    void whatWasSentBesideTheChoiceCountsForNothing() {
        Map<String, Object> data = sound();
        data.put(
                "contact",
                Map.of("sameAs", "legal-representative", "name", "别人", "idNumber", "x", "mobile", "13900001111"));
        FormAnswers answers = accept(data);

        assertThat(answers.errors()).isEmpty();
        assertThat(answers.data().get("contact"))
                .isEqualTo(Map.of(
                        "sameAs", "legal-representative", "name", "王芳", "idNumber", WANG, "mobile", "13900001111"));
    }

    @Test
    void onlyWhoIsOfferedCanBeChosenAndOnlyWhoIsEntered() {
        assertThat(errors(with("contact", Map.of("sameAs", "payee", "mobile", "13900001111"))))
                .contains(tuple("contact.sameAs", "choice"), tuple("contact.name", "required"));
        assertThat(errors(with("contact", Map.of("sameAs", List.of("legal-representative")))))
                .contains(tuple("contact.sameAs", "wrong-type"));
        assertThat(errors(with("contact", Map.of("sameAs", Map.of("name", "王芳")))))
                .contains(tuple("contact.sameAs", "wrong-type"));

        Map<String, Object> hidden = with("contact", Map.of("sameAs", "legal-representative", "mobile", "13900001111"));
        hidden.put("foreign", true);
        assertThat(errors(hidden))
                .as("a person that isn't asked for can't be taken")
                .contains(tuple("contact.sameAs", "person-not-entered"), tuple("contact.name", "required"));
    }

    @Test
    void whatTheOtherDoesNotSayIsAskedForHere() {
        Map<String, Object> data = with("contact", Map.of("sameAs", "legal-representative"));

        assertThat(errors(data))
                .as("once, where it can be entered")
                .containsExactly(tuple("contact.mobile", "required"));
    }

    @Test
    void aMistakeOfTheOtherIsToldOnceAndThere() {
        Map<String, Object> data = sound();
        data.put("chief", person("王芳", "x"));
        data.put("directors", List.of(Map.of("sameAs", "legal-representative")));
        data.put("contact", Map.of("sameAs", "legal-representative", "mobile", "13900001111"));

        assertThat(errors(data)).extracting(error -> error.toList().get(0)).containsExactly("chief.idNumber");
        data.put("chief", Map.of());
        assertThat(errors(data)).containsExactly(tuple("chief.name", "required"), tuple("chief.idNumber", "required"));
    }

    @Test
    void oneNumberIsOneName() {
        Map<String, Object> data = with("payee", payee("林晓", WANG.substring(0, 6) + " " + WANG.substring(6)));

        assertThat(errors(data)).containsExactly(tuple("payee.name", "person-name-differs"));
        assertThat(accept(data).errors().get(0).message().zh()).isEqualTo("“领取人”与“法定代表人”的证件号码相同，姓名却不同：请核对两处的姓名和证件号码");
        assertThat(errors(with("payee", payee("王 芳", WANG))))
                .as("blanks make no other name")
                .isEmpty();
        assertThat(errors(with("directors", List.of(person("王芳", WANG), person("林晓", WANG)))))
                .containsExactly(tuple("directors[1].name", "person-name-differs"));
    }

    @Test
    void whoHasToBeInTheListIsThere() {
        Map<String, Object> data = with("directors", List.of(person("林晓", LIN)));

        assertThat(errors(data)).containsExactly(tuple("chief.idNumber", "person-not-listed"));
        assertThat(accept(data).errors().get(0).message()).satisfies(message -> {
            assertThat(message.zh()).startsWith("“法定代表人”须是“董事会”中的一人");
            assertThat(message.en()).startsWith("“法定代表人” has to be one of");
        });
        assertThat(errors(with("directors", List.of()))).containsExactly(tuple("chief.idNumber", "person-not-listed"));
        assertThat(errors(with("directors", null)))
                .as("leaving the list out is no way around it")
                .containsExactly(tuple("chief.idNumber", "person-not-listed"));
    }

    @Test
    void aPageReadsThePersonsOfTheOthers() {
        Map<String, Object> others = Map.of("chief", person("王芳", WANG), "directors", List.of(person("王芳", WANG)));
        Form second = FORM.onlyPage(1);
        Map<String, Object> typed = Map.of(
                "contact", Map.of("sameAs", "legal-representative", "mobile", "13900001111"),
                "payee", payee("林晓", WANG));

        FormAnswers page = Forms.INTERPRETER.accept(second, typed, others);
        assertThat(page.errors()).extracting(FieldError::field).containsExactly("payee.name");
        assertThat(page.data().get("contact").toString()).contains("王芳", WANG);

        FormAnswers early =
                Forms.INTERPRETER.accept(second, Map.of("contact", Map.of("sameAs", "legal-representative")), Map.of());
        assertThat(early.errors())
                .extracting(FieldError::field, FieldError::code)
                .contains(tuple("contact.sameAs", "person-not-entered"));

        assertThat(Forms.INTERPRETER
                        .accept(
                                FORM.onlyPage(0),
                                Map.of("chief", person("王芳", WANG)),
                                Map.of("payee", payee("林晓", WANG)))
                        .errors())
                .as("the page that is open tells it")
                .extracting(FieldError::field, FieldError::code)
                .contains(tuple("chief.name", "person-name-differs"));
    }

    @Test
    void thePageOffersTheChoiceAndShowsThePerson() {
        Map<String, Object> typed = Map.of("contact", Map.of("sameAs", "legal-representative"));
        FormView view = Forms.INTERPRETER.view(
                FORM.onlyPage(1),
                typed,
                Map.of("chief", person("王芳", WANG)),
                ViewRequest.fresh(Locale.SIMPLIFIED_CHINESE, null));

        assertThat(fields(view))
                .extracting(ViewNode.FieldNode::name, ViewNode.FieldNode::kind, ViewNode.FieldNode::value)
                .startsWith(
                        tuple("contact.sameAs", "select", "legal-representative"),
                        tuple("contact.name", "output", "王芳"),
                        tuple("contact.idNumber", "output", WANG),
                        tuple("contact.mobile", "text", ""),
                        tuple("payee.sameAs", "select", ""),
                        tuple("payee.name", "text", ""));
        assertThat(fields(view).get(4).options())
                .extracting(ViewNode.OptionNode::label)
                .containsExactly("同法定代表人", "同联系人");
    }

    @Test
    void anErrorStandsAtTheAnswerAndInTheSummary() {
        Map<String, Object> data = with("payee", payee("林晓", WANG));
        FormView view = Forms.INTERPRETER.view(
                FORM,
                data,
                Map.of(),
                new ViewRequest(Locale.ENGLISH, null, accept(data).errors()));

        assertThat(view.errors()).extracting(FormView.ErrorLink::target).containsExactly("f-payee-name");
    }

    @Test
    void anOfficeReadsThePersonEvenWhereItMayNotReadTheOther() {
        Map<String, Object> stored =
                accept(with("payee", Map.of("sameAs", "contact"))).data();
        Form own = FORM.projectedTo(Set.of(new ItemCode("c-d")));
        FormSummary summary = Forms.INTERPRETER.summary(own, own.reduce(stored), Map.of(), Locale.SIMPLIFIED_CHINESE);

        assertThat(summary.sections())
                .extracting(FormSummary.Section::title)
                .doesNotContain("法定代表人")
                .contains("联系人", "领取人");
        assertThat(summary.sections())
                .filteredOn(section -> "领取人".equals(section.title()))
                .flatExtracting(FormSummary.Section::lines)
                .extracting(FormSummary.Line::value)
                .containsExactly("同联系人", "王芳", WANG, "13900001111");
    }

    private static List<ViewNode.FieldNode> fields(FormView view) {
        return view.nodes().stream()
                .map(ViewNode.GroupNode.class::cast)
                .flatMap(group -> group.children().stream())
                .map(ViewNode.FieldNode.class::cast)
                .toList();
    }

    private static Map<String, Object> person(String name, String number) {
        return Map.of("name", name, "idNumber", number);
    }

    private static Map<String, Object> payee(String name, String number) {
        return Map.of("name", name, "idNumber", number, "mobile", "13900002222");
    }

    private static Map<String, Object> sound() {
        return new LinkedHashMap<>(Map.of(
                "chief", person("王芳", WANG),
                "directors", List.of(person("王芳", WANG)),
                "contact", Map.of("sameAs", "legal-representative", "mobile", "13900001111"),
                "payee", Map.of("sameAs", "contact")));
    }

    private static Map<String, Object> with(String name, @Nullable Object answer) {
        Map<String, Object> data = sound();
        data.put(name, answer);
        return data;
    }

    private static FormAnswers accept(Map<String, Object> raw) {
        return Forms.INTERPRETER.accept(FORM, raw, Map.of());
    }

    private static List<org.assertj.core.groups.Tuple> errors(Map<String, Object> raw) {
        return accept(raw).errors().stream()
                .map(error -> tuple(error.field(), error.code()))
                .toList();
    }
}
