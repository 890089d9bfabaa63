package org.yiciban.form.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yiciban.form.Forms;
import org.yiciban.form.reading.FormChecks;
import org.yiciban.form.reading.FormFinding;

/** What a form file says of persons is read, or refused with the way out. */
class PeopleFilesTests {

    private static final String NAME = "{'type':'textfield','key':'name','label':'姓名'}";
    private static final String NUMBER =
            "{'type':'textfield','key':'idNumber','label':'证件号码','properties':{'format':'identity-document'}}";
    private static final String BOTH = "'components':[" + NAME + "," + NUMBER + "]";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "person        ; {'type':'group','label':'甲','properties':{'person':'chief'},BOTH}",
                "person        ; {'type':'group','path':'a','properties':{'person':'chief'},BOTH}",
                "person        ; {'type':'group','path':'a','label':'甲','properties':{'person':'The Chief'},BOTH}",
                "person        ; {'type':'group','path':'a','label':'甲','properties':{'person':'chief'},'components':[NAME]}",
                "person        ; {'type':'group','path':'a','label':'甲','properties':{'person':'chief'},'components':[NAME,{'type':'textfield','key':'idNumber','label':'b'}]}",
                "person        ; {'type':'group','path':'a','label':'甲','properties':{'person':'chief'},'components':[NAME,{'type':'textfield','key':'idNumber','label':'b','properties':{'format':'uscc'}}]}",
                "person        ; {'type':'group','path':'a','label':'甲','properties':{'person':'chief'},'components':[{'type':'number','key':'name','label':'b'},NUMBER]}",
                "person        ; CHIEF,{'type':'group','path':'b','label':'乙','properties':{'person':'chief'},BOTH}",
                "person        ; {'type':'group','path':'a','label':'甲','properties':{'person':'chief','sameAs':'chief'},BOTH}",
                "person        ; {'type':'group','path':'b','label':'乙','properties':{'person':'clerk','sameAs':'chief'},BOTH},CHIEF",
                "person        ; CHIEF,{'type':'group','path':'b','label':'乙','properties':{'person':'clerk','sameAs':'chief,chief'},BOTH}",
                "person        ; CHIEF,{'type':'group','path':'b','label':'乙','properties':{'person':'clerk','sameAs':''},BOTH}",
                "person        ; LIST,{'type':'group','path':'b','label':'乙','properties':{'person':'clerk','sameAs':'director'},BOTH}",
                "person        ; CHIEF,{'type':'group','path':'b','label':'乙','properties':{'person':'clerk','memberOf':'chief'},BOTH}",
                "person        ; {'type':'group','path':'b','label':'乙','properties':{'person':'clerk','memberOf':'nobody'},BOTH}",
                "person        ; {'type':'dynamiclist','path':'l','label':'董事','properties':{'person':'director','memberOf':'director'},BOTH}",
                "person        ; {'type':'dynamiclist','path':'l','label':'董事','components':[CHIEF]}",
                "person        ; CHIEF,{'type':'group','path':'b','label':'乙','properties':{'sameAs':'chief'},BOTH}",
                "person        ; LIST,{'type':'group','path':'b','label':'乙','properties':{'memberOf':'director'},BOTH}",
                "property      ; {'type':'textfield','key':'a','label':'a','properties':{'person':'chief'}}",
                "property      ; {'type':'group','label':'a','properties':{'Person':'chief'},BOTH}",
                "duplicate-key ; CHIEF,{'type':'group','path':'b','label':'乙','properties':{'person':'clerk','sameAs':'chief'},'components':[NAME,NUMBER,{'type':'textfield','key':'sameAs','label':'同'}]}",
            })
    void whatDoesNotHoldTogetherIsRefused(String rule, String components) {
        assertThat(FormChecks.of(Forms.file(written(components))))
                .isNotEmpty()
                .extracting(FormFinding::rule)
                .containsOnly(rule.strip());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "CHIEF",
                "LIST,{'type':'group','path':'a','label':'甲','properties':{'person':'chief','memberOf':'director'},BOTH}",
                "{'type':'group','path':'a','label':'甲','properties':{'person':'chief','memberOf':'director'},BOTH},LIST",
                "CHIEF,{'type':'group','path':'b','label':'乙','properties':{'person':'clerk','sameAs':'chief'},BOTH},{'type':'group','path':'c','label':'丙','properties':{'person':'agent','sameAs':'chief, clerk'},BOTH}",
                "CHIEF,{'type':'dynamiclist','path':'l','label':'股东','properties':{'person':'shareholder','sameAs':'chief','rowTitle':'title'},'components':[NAME,NUMBER,{'type':'textfield','key':'title','label':'称呼','validate':{'required':true}}]}",
                "CHIEF,{'type':'group','path':'b','label':'乙','properties':{'person':'clerk','sameAs':'chief'},'components':[NAME,NUMBER,{'type':'textfield','key':'post','label':'职务','conditional':{'hide':'=b.sameAs = null'}}]}",
            })
    void whatHoldsTogetherIsRead(String components) {
        assertThat(FormChecks.of(Forms.file(written(components)))).isEmpty();
    }

    private static String written(String components) {
        return components
                .replace("CHIEF", "{'type':'group','path':'a','label':'甲','properties':{'person':'chief'},BOTH}")
                .replace(
                        "LIST",
                        "{'type':'dynamiclist','path':'l','label':'董事','properties':{'person':'director'},BOTH}")
                .replace("BOTH", BOTH)
                .replace("NAME", NAME)
                .replace("NUMBER", NUMBER);
    }
}
