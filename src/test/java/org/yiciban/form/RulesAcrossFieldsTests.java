package org.yiciban.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiciban.form.answer.FormAnswers;
import org.yiciban.form.component.FieldError;
import org.yiciban.form.component.Form;
import org.yiciban.form.component.FormFacts;
import org.yiciban.form.reading.FormChecks;
import org.yiciban.form.reading.FormFinding;
import org.yiciban.form.reading.ReadForms;
import org.yiciban.form.view.FormView;
import org.yiciban.form.view.ViewRequest;

/** Facts that are wrong only together are told at the answers that a rule names, with the rule's own words. */
class RulesAcrossFieldsTests {

    private static final Form FORM = ReadForms.read(
            "test.form",
            """
            {'id':'test-form','type':'default','schemaVersion':19,'components':[
             {'type':'group','id':'p1','label':'租赁','components':[
              {'type':'datetime','id':'a','key':'start','dateLabel':'起租日'},
              {'type':'datetime','id':'b','key':'end','dateLabel':'到期日'},
              {'type':'number','id':'c','key':'capital','label':'注册资本'},
              {'type':'checkbox','id':'x','key':'secret','label':'保密'},
              {'type':'number','id':'y','key':'hidden','label':'其他','conditional':{'hide':'=secret = true'}}]},
             {'type':'group','id':'p2','label':'人员','components':[
              {'type':'textfield','id':'d','key':'representative','label':'法定代表人'},
              {'type':'dynamiclist','id':'e','path':'directors','label':'董事','components':[
               {'type':'textfield','id':'f','key':'name','label':'姓名'},
               {'type':'number','id':'g','key':'paid','label':'出资'}]}]}],
             'rules':[
              {'id':'ends-after-start','when':'=start != null and end != null and date(end) < date(start)',
               'message':{'zh':'到期日早于起租日','en':'The lease ends before it begins'}},
              {'id':'still-runs','when':'=end != null and date(end) < applicationDate + duration(\\"P365D\\")',
               'fields':['end'],'message':{'zh':'租期不足一年','en':'The lease has less than a year left'}},
              {'id':'is-director','when':'=representative != null and directors != null and not(list contains(directors.name, representative))',
               'fields':['representative','directors'],'message':{'zh':'法定代表人不在董事中','en':'Not a director'}},
              {'id':'paid-in-full','when':'=capital != null and directors != null and sum(directors.paid) != capital',
               'fields':['capital'],'message':{'zh':'出资合计与注册资本不符','en':'Not paid in full'}},
              {'id':'of-age','when':'=capital != null and applicant.kind = \\"PERSON\\" and applicant.age < 18',
               'message':{'zh':'申请人未满十八岁','en':'The applicant is under age'}},
              {'id':'never-seen','when':'=hidden != null and hidden > 5','message':{'zh':'太大','en':'Too large'}}]}"""
                    .replace('\'', '"'));

    @Test
    void aRuleIsToldAtItsAnswersWithItsOwnWords() {
        assertThat(errors(Map.of("start", "2030-05-01", "end", "2029-05-01")))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(tuple("start", "rule-ends-after-start"), tuple("end", "rule-ends-after-start"));
        assertThat(errors(Map.of("start", "2030-05-01", "end", "2029-05-01"))
                        .get(0)
                        .message()
                        .zh())
                .isEqualTo("到期日早于起租日");
    }

    @Test
    void daysAreReckonedFromTheDayOfTheApplication() {
        assertThat(errors(Map.of("end", "2027-10-20")))
                .extracting(FieldError::code)
                .containsExactly("rule-still-runs");
        assertThat(errors(Map.of("end", "2027-10-21"))).isEmpty();
        Map<String, Object> earlier = Map.of(FormFacts.APPLICATION_DATE, LocalDate.of(2025, 1, 1));
        assertThat(Forms.INTERPRETER
                        .accept(FORM, Map.of("end", "2027-10-20"), earlier)
                        .errors())
                .isEmpty();
    }

    @Test
    void whoStandsInAListAndWhatItSumsUpTo() {
        Map<String, Object> wrong = Map.of(
                "representative",
                "林晓",
                "capital",
                10,
                "directors",
                List.of(Map.of("name", "王芳", "paid", 4), Map.of("name", "赵强", "paid", 5)));
        assertThat(errors(wrong))
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(
                        tuple("representative", "rule-is-director"),
                        tuple("directors", "rule-is-director"),
                        tuple("capital", "rule-paid-in-full"));

        Map<String, Object> right = Map.of(
                "representative",
                "王芳",
                "capital",
                9,
                "directors",
                List.of(Map.of("name", "王芳", "paid", 4), Map.of("name", "赵强", "paid", 5)));
        assertThat(errors(right)).isEmpty();
    }

    @Test
    void whatIsNotAnsweredYetOrHiddenBreaksNoRule() {
        assertThat(errors(Map.of("start", "2030-05-01", "representative", "林晓")))
                .isEmpty();
        assertThat(errors(Map.of("secret", true, "hidden", 9))).isEmpty();
        assertThat(errors(Map.of("hidden", 9))).extracting(FieldError::code).containsExactly("rule-never-seen");
    }

    @Test
    void aPageTellsTheRulesOfItsOwnAnswersAndReadsTheOthers() {
        Map<String, Object> people =
                Map.of("representative", "林晓", "directors", List.of(Map.of("name", "王芳", "paid", 9)));
        FormAnswers page = Forms.INTERPRETER.accept(FORM.onlyPage(0), Map.of("capital", 10), people);
        assertThat(page.errors()).extracting(FieldError::code).containsExactly("rule-paid-in-full");

        FormAnswers other = Forms.INTERPRETER.accept(FORM.onlyPage(1), people, Map.of("capital", 10));
        assertThat(other.errors()).extracting(FieldError::code).containsOnly("rule-is-director");
    }

    @Test
    void theApplicantIsKnownByKindAndAgeOnly() {
        Map<String, Object> young =
                Map.of("applicant", Map.of("kind", "PERSON", FormFacts.BORN, LocalDate.of(2008, 10, 22)));
        Map<String, Object> birthday =
                Map.of("applicant", Map.of("kind", "PERSON", FormFacts.BORN, LocalDate.of(2008, 10, 21)));
        Map<String, Object> company = Map.of("applicant", Map.of("kind", "ORGANISATION"));

        assertThat(Forms.INTERPRETER.accept(FORM, Map.of("capital", 1), young).errors())
                .extracting(FieldError::code)
                .containsExactly("rule-of-age");
        assertThat(Forms.INTERPRETER
                        .accept(FORM, Map.of("capital", 1), birthday)
                        .errors())
                .isEmpty();
        assertThat(Forms.INTERPRETER.accept(FORM, Map.of("capital", 1), company).errors())
                .isEmpty();
    }

    @Test
    void aPageShowsItAtTheAnswerAndInTheSummary() {
        Map<String, Object> typed = Map.of("start", "2030-05-01", "end", "2029-05-01");
        FormView view = Forms.INTERPRETER.view(
                FORM.onlyPage(0), typed, Map.of(), new ViewRequest(Locale.ENGLISH, null, errors(typed)));

        assertThat(view.errors())
                .extracting(FormView.ErrorLink::target, FormView.ErrorLink::text)
                .containsExactly(
                        tuple("f-start", "The lease ends before it begins"),
                        tuple("f-end", "The lease ends before it begins"));
    }

    @Test
    void aComputedLimitHasWordsOfItsOwn() {
        String paid =
                "{'type':'number','id':'a','key':'capital','label':'注册资本'},{'type':'number','id':'b','key':'paid',"
                        + "'label':'出资合计','validate':{'min':'=capital','max':'=capital'},'properties':{"
                        + "'minMessage':'比注册资本少 {difference} 万元（应为 {limit}，填了 {value}）','minMessageEn':'{difference} less than the capital',"
                        + "'maxMessage':'比注册资本多 {difference} 万元','maxMessageEn':'{difference} more than the capital'}}";

        List<FieldError> less =
                Forms.accept(paid, Map.of("capital", 100, "paid", 60)).errors();
        List<FieldError> more =
                Forms.accept(paid, Map.of("capital", 100, "paid", "100.50")).errors();

        assertThat(less).extracting(FieldError::code).containsExactly("min");
        assertThat(less.get(0).message().zh()).isEqualTo("比注册资本少 40 万元（应为 100，填了 60）");
        assertThat(more.get(0).message().en()).isEqualTo("0.5 more than the capital");
        assertThat(Forms.accept(paid, Map.of("capital", 100, "paid", 100)).errors())
                .isEmpty();
    }

    @Test
    void ofTheApplicantNothingElseIsKnown() {
        String file = Forms.file("{'type':'number','id':'a','key':'a','label':'a','validate':{'max':'=applicant.age'}},"
                + "{'type':'text','id':'b','text':'b','conditional':{'hide':'=applicant.name = null'}}");

        assertThat(FormChecks.unknownNames(file, Set.of()))
                .extracting(FormFinding::component, finding -> finding.message().zh())
                .containsExactly(tuple("b", "applicant.name"));
    }

    private static List<FieldError> errors(Map<String, Object> raw) {
        return Forms.INTERPRETER.accept(FORM, raw, Map.of()).errors();
    }
}
