package org.yiciban.form.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.yiciban.form.Forms;
import org.yiciban.shared.ItemCode;

class ProjectionTests {

    private static final ItemCode FOOD = new ItemCode("food-licence");
    private static final ItemCode TAX = new ItemCode("tax-start");
    private static final Form FORM = Forms.form(
            """
            {'type':'group','id':'one','label':'甲','properties':{'items':'food-licence, tax-start'},'components':[
              {'type':'text','id':'t','text':'说明'},
              {'type':'textfield','key':'shared','label':'a'},
              {'type':'textfield','key':'kitchen','label':'b','properties':{'items':'food-licence','sensitive':'true'}}]},
            {'type':'group','id':'two','label':'乙','components':[
              {'type':'text','id':'u','text':'说明'},
              {'type':'textfield','key':'nobody','label':'c'},
              {'type':'dynamiclist','id':'l','label':'职工','path':'staff','properties':{'items':'tax-start'},'components':[
                {'type':'textfield','key':'name','label':'d'},
                {'type':'textfield','key':'health','label':'e','properties':{'items':'food-licence'}}]}]}""");
    private static final Map<String, Object> DATA = Map.of(
            "shared", "s", "kitchen", "k", "nobody", "n", "staff", List.of(Map.of("name", "林晓", "health", "good")));

    @Test
    void anAgencySeesWhatItsItemsNeed() {
        assertThat(FORM.projectedTo(Set.of(TAX)).reduce(DATA))
                .isEqualTo(Map.of("shared", "s", "staff", List.of(Map.of("name", "林晓"))));
        assertThat(FORM.projectedTo(Set.of(FOOD)).reduce(DATA))
                .isEqualTo(Map.of("shared", "s", "kitchen", "k", "staff", List.of(Map.of("health", "good"))));
        assertThat(FORM.projectedTo(Set.of(FOOD, TAX)).reduce(DATA))
                .doesNotContainKey("nobody")
                .hasSize(3);
    }

    @Test
    void pagesWithoutQuestionsDisappear() {
        assertThat(FORM.projectedTo(Set.of()).isEmpty()).isTrue();
        assertThat(FORM.projectedTo(Set.of()).pages()).isEmpty();
        assertThat(FORM.pages()).hasSize(2);
        assertThat(FORM.onlyPage(1).reduce(DATA)).containsOnlyKeys("nobody", "staff");
    }

    @Test
    void whatIsSensitiveAsAWholeIsSoInEachPart() {
        Form form = Forms.form(
                """
                {'type':'group','id':'one','label':'甲','properties':{'sensitive':'true'},'components':[
                  {'type':'group','id':'in','label':'乙','components':[{'type':'textfield','key':'a','label':'a'}]},
                  {'type':'dynamiclist','id':'l','label':'丙','path':'rows','components':[
                    {'type':'textfield','key':'b','label':'b'}]}]},
                {'type':'group','id':'two','label':'丁','components':[{'type':'textfield','key':'c','label':'c'}]}""");

        assertThat(List.of("a", "rows[0].b", "c"))
                .extracting(place -> form.at(place).orElseThrow().trait().sensitive())
                .containsExactly(true, true, false);
    }

    @Test
    void tellsWhoNeedsWhat() {
        assertThat(FORM.placesWithoutItems()).containsExactly("nobody");
        assertThat(FORM.items()).containsExactly(FOOD, TAX);
        assertThat(FORM.at("staff[3].name"))
                .get()
                .extracting(part -> part.trait().label().zh())
                .isEqualTo("d");
        assertThat(FORM.at("staff[0]")).get().isInstanceOf(RowList.class);
        assertThat(FORM.at("staff[3].zz")).isEmpty();
        assertThat(FORM.at("")).isEmpty();
    }
}
