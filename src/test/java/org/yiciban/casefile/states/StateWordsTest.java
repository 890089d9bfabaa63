package org.yiciban.casefile.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yiciban.shared.LocalText;

/** Whoever reads of a state, an end or an event finds words for it, in both languages, and no words are left over. */
class StateWordsTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("zh-CN"), Locale.ENGLISH);

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    StateWordsTest() {
        messages.setBasenames("messages/casefile", "messages/window", "messages/portal");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @Test
    void everyStateOfACaseHasItsWords() {
        List<String> keys = new ArrayList<>(List.of("state.case.RECORDING.applicant"));
        for (CaseStatus status : CaseStatus.values()) {
            String key = "state.case." + status;
            keys.addAll(List.of(key, key + ".applicant", key + ".office"));
            if (!status.isFinal()) {
                keys.addAll(List.of(key + ".now", key + ".next"));
            }
            isAWord(StateWords.text(status));
        }
        said(keys);
        noneIsLeftOver("state.case.", keys);
    }

    /** A page tells what comes next of an item that goes on, and of one that waits for the others. */
    @Test
    void everyStateOfAnItemHasItsWords() {
        List<String> keys = new ArrayList<>(List.of("state.item.RECORDING.applicant"));
        for (ItemStatus status : ItemStatus.values()) {
            String key = "state.item." + status;
            keys.addAll(List.of(key, key + ".applicant", key + ".office"));
            if (status.isRunning() || status == ItemStatus.DECIDED) {
                keys.add(key + ".then");
            }
            isAWord(StateWords.text(status));
        }
        said(keys);
        noneIsLeftOver("state.item.", keys);
    }

    @Test
    void everyEndHasItsWords() {
        said(Stream.concat(Stream.of(CaseOutcome.values()), Stream.of(ItemOutcome.values()))
                .flatMap(end -> Stream.of("window.result." + end, "outcome." + end))
                .distinct()
                .toList());
    }

    @Test
    void everyEventHasItsSentence() {
        said(Stream.of(JournalEvent.values()).map(event -> "journal." + event).toList());
    }

    /** The pages know these kinds of tags; what is over is marked as over, and only that. */
    @Test
    void everyStateIsMarkedAsItStands() {
        for (CaseStatus status : CaseStatus.values()) {
            assertThat(status.tag()).isIn("go", "warn", "ok", "rest");
            assertThat(Set.of("ok", "rest").contains(status.tag()))
                    .as("%s", status)
                    .isEqualTo(status.isFinal());
            assertThat(status.phase(true) == CasePhase.END)
                    .isEqualTo(status.tag().equals("ok"));
        }
    }

    /** What is broken off was broken off where it stood: a state that is reached from two parts of the way lies on both. */
    @Test
    void aBrokenOffCaseStandsWhereItWas() {
        CaseTransitions.TABLE.stream()
                .filter(line -> line.to().isFinal() && line.to() != CaseStatus.COMPLETED)
                .forEach(line -> {
                    boolean accepted = line.from().phase(false) != CasePhase.RECEPTION;
                    assertThat(line.to().phase(accepted))
                            .as("%s from %s", line.to(), line.from())
                            .isEqualTo(line.from().phase(accepted));
                });
    }

    /** A sentence goes on around it. */
    private static void isAWord(LocalText word) {
        assertThat(word.en()).matches("[a-z ]+");
        assertThat(word.zh()).containsPattern("^\\p{IsHan}+$");
    }

    private void said(List<String> keys) {
        Set<String> missing = new TreeSet<>();
        for (Locale language : LANGUAGES) {
            keys.stream()
                    .filter(key -> messages.getMessage(key, null, "", language).isBlank())
                    .forEach(key -> missing.add(language + " " + key));
        }
        assertThat(missing).isEmpty();
    }

    private static void noneIsLeftOver(String family, List<String> keys) {
        assertThat(ResourceBundle.getBundle("messages/casefile", Locale.ROOT).keySet().stream()
                        .filter(key -> key.startsWith(family)))
                .isSubsetOf(keys);
    }
}
