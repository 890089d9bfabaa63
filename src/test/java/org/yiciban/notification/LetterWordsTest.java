package org.yiciban.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yiciban.casefile.application.Applicant;
import org.yiciban.casefile.facts.DateFacts;
import org.yiciban.casefile.facts.DisclosureFacts;
import org.yiciban.casefile.facts.HearingFacts;
import org.yiciban.casefile.facts.ItemFacts;
import org.yiciban.casefile.facts.JournalFacts;
import org.yiciban.casefile.facts.LimitFacts;
import org.yiciban.casefile.facts.NoticeFacts;
import org.yiciban.casefile.ports.CaseAdvanced;
import org.yiciban.casefile.states.JournalEvent;
import org.yiciban.casefile.tracking.CitizenMessages;
import org.yiciban.catalogue.release.BundleFolders;
import org.yiciban.catalogue.release.BundleLibrary;
import org.yiciban.catalogue.release.Release;
import org.yiciban.deadline.clock.ClockKind;
import org.yiciban.shared.BundleKey;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.ItemKey;

/** What letters say of what goes on beside the items, in both languages; and whatever a letter tells stands in the in-tray. */
class LetterWordsTest {

    private static final Instant DUE = Instant.parse("2026-10-08T15:59:59Z");

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
    private final LetterWords words;

    LetterWordsTest() {
        messages.setBasenames("messages/notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        words = new LetterWords(new LetterTexts(messages, new TextFiles(messages, "")), null);
    }

    private static CaseAdvanced advanced(String folder, String bundle) {
        Map<String, String> files = new TreeMap<>(BundleFolders.shipped());
        files.putAll(BundleFolders.folder(Path.of("src/test/resources/" + folder + "/bundles")));
        Release release = new BundleLibrary(files)
                .bundles().stream()
                        .filter(one -> one.key().equals(new BundleKey(bundle)))
                        .map(Release::draft)
                        .findFirst()
                        .orElseThrow();
        return new CaseAdvanced(
                new CaseNumber("20261129990101T11000001A"),
                release,
                new Applicant(Applicant.Kind.PERSON, "林晓", "500103199001010010", null, null, "zh-CN"),
                null,
                List.of(),
                List.of(),
                List.of(new CaseAdvanced.RunningLimit(ClockKind.NOTICE, null, DUE)));
    }

    private static CaseAdvanced.Deed deed(JournalEvent event, JournalFacts facts) {
        return new CaseAdvanced.Deed(1, event, null, null, facts, false);
    }

    private void says(CaseAdvanced advanced, CaseAdvanced.Deed deed, String chinese, String english) {
        NotificationKind kind = NotificationKind.of(deed).orElseThrow();
        assertThat(words.subject(kind, advanced, Locale.SIMPLIFIED_CHINESE)).doesNotContain("notification.", "{");
        assertThat(words.paragraph(kind, deed, advanced, Locale.SIMPLIFIED_CHINESE))
                .isEqualTo(chinese);
        assertThat(words.subject(kind, advanced, Locale.ENGLISH)).doesNotContain("notification.", "{");
        assertThat(words.paragraph(kind, deed, advanced, Locale.ENGLISH)).isEqualTo(english);
    }

    @Test
    void whatIsAskedOfTheApplicantAndAConfirmationThatWasRefusedAreToldByTheirNames() {
        says(
                advanced("asks", "snack-bar"),
                deed(JournalEvent.ASKED, new LimitFacts.OfAsk("signboard-choice", null, DUE)),
                "您的“开小吃店一件事”办理到需要您完成的一步：“选定招牌方案”。请登录后在办件页面办理，或者到综合窗口办理。\n" + "请不迟于2026年10月8日办理；逾期未办的后果，见办件页面。",
                messages.getMessage(
                                "notification.text.ASKED",
                                new Object[] {"Open a snack bar", "Choice of the signboard"},
                                Locale.ENGLISH)
                        + "\nPlease do it by 8 October 2026; the page of the case says what follows otherwise.");
        CaseAdvanced confirmed = advanced("confirms", "partner-shop");
        says(
                confirmed,
                deed(JournalEvent.ASK_REFUSED, new LimitFacts.OfAsk("partners-consent", null, null)),
                refused(confirmed, Locale.SIMPLIFIED_CHINESE),
                refused(confirmed, Locale.ENGLISH));
    }

    private String refused(CaseAdvanced confirmed, Locale language) {
        var sheet = confirmed.release().bundle();
        Object[] names = {
            sheet.name().in(language),
            sheet.ask("partners-consent").orElseThrow().name().in(language)
        };
        return messages.getMessage("notification.text.ASK_REFUSED", names, language);
    }

    @Test
    void aNoticeIsToldWhenItIsPublishedWhenAnObjectionIsAnsweredAndWhenItHasItsOutcome() {
        CaseAdvanced advanced = advanced("notices", "shop-closing");
        says(
                advanced,
                deed(JournalEvent.NOTICE_PUBLISHED, new NoticeFacts.Published("closing-notice", "7")),
                "您的“小店歇业一件事”已经发布公告“歇业公告”。公告期间任何人都可以提出异议，期满后继续办理。公告内容见办件页面。公告至2026年10月8日24时截止。",
                "The notice “Notice of the closing” was published for your “Close a shop”. Until it ends anybody may object;"
                        + " then the case goes on. The page of the case leads to it. It runs until the end of 8 October 2026.");
        says(
                advanced,
                deed(JournalEvent.OBJECTION_ANSWERED, new NoticeFacts.Answered("closing-notice", 1, "not-upheld")),
                "有人对公告“歇业公告”提出异议，公告机关已经答复：异议不成立。",
                "Somebody objected to the notice “Notice of the closing”, and its agency has answered: the objection was not"
                        + " upheld.");
        says(
                advanced,
                deed(JournalEvent.NOTICE_SETTLED, new NoticeFacts.Settled("closing-notice", "undisturbed")),
                "公告“歇业公告”已经结束，结果是：没有成立的异议。办件按照这个结果继续办理。",
                "The notice “Notice of the closing” has ended: no objection was upheld. The case goes on accordingly.");
    }

    @Test
    void whatIsToBeDoneByADayNamesTheDay() {
        CaseAdvanced advanced = advanced("notices", "shop-closing");
        CaseAdvanced told = new CaseAdvanced(
                advanced.caseNumber(),
                advanced.release(),
                advanced.applicant(),
                null,
                List.of(),
                List.of(),
                List.of(
                        new CaseAdvanced.RunningLimit(ClockKind.STATEMENT, null, DUE),
                        new CaseAdvanced.RunningLimit(ClockKind.HEARING, null, DUE)));
        ItemKey item = ItemKey.read("food-permit");
        for (CaseAdvanced.Deed deed : List.of(
                deed(JournalEvent.REVOCATION_OPENED, new ItemFacts.ItemNotNeeded(item)),
                deed(JournalEvent.HEARING_TOLD, new HearingFacts.Told(item, 1, "〔2026〕1号")))) {
            NotificationKind kind = NotificationKind.of(deed).orElseThrow();
            assertThat(words.paragraph(kind, deed, told, Locale.SIMPLIFIED_CHINESE))
                    .endsWith("\n请不迟于2026年10月8日提出。");
            assertThat(words.paragraph(kind, deed, told, Locale.ENGLISH)).endsWith("\nPlease do it by 8 October 2026.");
        }
        says(
                advanced,
                deed(JournalEvent.DATE_AWAITED, new DateFacts.Awaited("opening", DUE)),
                "您的“小店歇业一件事”正在等候“小店歇业一件事”，届时自动继续办理，您不需要再做什么。日期为2026年10月8日。",
                "Your “Close a shop” waits for “Close a shop” and goes on by itself then; there is nothing for you to do."
                        + " The date is 8 October 2026.");
        says(
                advanced,
                deed(JournalEvent.HEARING_SET, new HearingFacts.Set(item, 1, "2026年10月20日9时30分，三楼", "at nine", "1号")),
                "“小店歇业一件事”的听证已经安排：2026年10月20日9时30分，三楼。详见听证通知书。您可以亲自参加或者委托代理人参加，有权申请主持人回避，不收取费用。",
                "The hearing on “Close a shop” is set: at nine. The notice says more. You may come yourself or be represented,"
                        + " and object to the chair. It costs nothing.");
        says(
                advanced,
                deed(JournalEvent.DISCLOSURE_ANSWERED, new DisclosureFacts.Answered(item, true, "不是商业秘密")),
                "对“小店歇业一件事”公开的异议已经审查，依法予以公开；不服的，可以依法申请行政复议或者提起行政诉讼。理由：不是商业秘密",
                "Your objection to the publication of “Close a shop” was considered: it is published as the law wants. You may"
                        + " apply for administrative reconsideration or bring an action. Reason: 不是商业秘密");
        says(
                advanced,
                deed(JournalEvent.HEARING_MOVED, new HearingFacts.Moved(item, 1, "停电")),
                "“小店歇业一件事”的听证不能按期举行，将另行安排并通知您，您暂时不需要做什么。理由：停电",
                "The hearing on “Close a shop” can't be held as told. You will be told of another day; until then there is"
                        + " nothing for you to do. Reason: 停电");
    }

    /** The receipt is what the applicant has done himself. */
    @ParameterizedTest
    @EnumSource(value = JournalEvent.class, mode = EnumSource.Mode.EXCLUDE, names = "RECEIVED")
    void whateverALetterTellsStandsInTheInTray(JournalEvent event) {
        CaseAdvanced.Deed deed = deed(event, new ItemFacts.ItemNotNeeded(ItemKey.read("food-permit")));

        assertThat(NotificationKind.of(deed).isEmpty() || CitizenMessages.tells(event))
                .isTrue();
    }
}
