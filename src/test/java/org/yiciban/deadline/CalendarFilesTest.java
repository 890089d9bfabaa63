package org.yiciban.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yiciban.deadline.calendar.AgencyHoursFile;
import org.yiciban.deadline.calendar.DeadlineRefusal;
import org.yiciban.deadline.calendar.HolidayNotices;

/** Calendar files as people bring them: mistyped, incomplete, or with the mark that some editors write in front. */
class CalendarFilesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"closure\":[\"2027-07-06\"]}",
                "{\"closures\":[],\"hour\":[]}",
                "{\"hours\":[{\"open\":\"08:30\",\"closes\":\"12:00\"}]}"
            })
    void aMistypedKeyOfAnAgencyIsRefusedAndWipesNothing(String mistyped) {
        assertThatThrownBy(() -> AgencyHoursFile.read(mistyped))
                .isInstanceOf(DeadlineRefusal.class)
                .satisfies(refused ->
                        assertThat(((DeadlineRefusal) refused).sentence().zh()).contains("不认识“"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"year\":2027,\"paper\":[],\"days\":[]}",
                "{\"year\":2027,\"days\":[{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true,\"off\":true}]}"
            })
    void aMistypedKeyOfANoticeIsRefused(String mistyped) {
        assertThatThrownBy(() -> HolidayNotices.read(mistyped))
                .isInstanceOf(DeadlineRefusal.class)
                .satisfies(refused ->
                        assertThat(((DeadlineRefusal) refused).sentence().en()).contains("there is no “"));
    }

    @Test
    void theMarkOfTheByteOrderIsNoPartOfTheFile() {
        String day = "{\"name\":\"元旦\",\"date\":\"2027-01-01\",\"isOffDay\":true}";

        assertThat(HolidayNotices.read("\uFEFF{\"year\":2027,\"papers\":[],\"days\":[" + day + "]}")
                        .days())
                .hasSize(1);
        assertThat(AgencyHoursFile.read("\uFEFF{\"closures\":[\"2027-07-06\"]}").closures())
                .hasSize(1);
    }

    @Test
    void theNoticesThatComeWithTheProgramAreAsOfficialOnesAre() {
        Collection<String> files = HolidayNotices.shippedFiles().values();

        assertThat(files).isNotEmpty().allSatisfy(file -> {
            assertThat(HolidayNotices.read(file).arrangesYear()).isTrue();
            assertThat(HolidayNotices.warnings(file))
                    .allMatch(warning -> warning.zh().contains("papers"));
        });
    }

    @Test
    void anUnbalancedArrangementIsDoubted() {
        String file = HolidayNotices.shippedFiles().get(2026);
        String less = file.replaceFirst("\"isOffDay\"\\s*:\\s*false", "\"isOffDay\":true");

        assertThat(HolidayNotices.warnings(less))
                .anyMatch(warning -> warning.zh().contains("调休不平衡"));
    }
}
