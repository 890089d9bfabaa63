package org.yiciban.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.yiciban.shared.CaseNumber;
import org.yiciban.shared.StartRefused;

/** A place says messages in its own words, and never less than people must be told; text messages are of one part. */
class TextFilesTest {

    private static final Locale ZH = Locale.SIMPLIFIED_CHINESE;
    private static final String NUMBER = new CaseNumber("20260928990101B010000032").value();

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    @TempDir
    Path folder;

    @BeforeEach
    void shipped() {
        messages.setBasenames("messages/notification");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    private LetterTexts texts() {
        return new LetterTexts(messages, new TextFiles(messages, folder.toString()));
    }

    private void written(String file, String line) throws IOException {
        Files.writeString(folder.resolve(file), line + "\n");
    }

    @Test
    void ownWordsTakeThePlaceOfTheShippedOnes() throws IOException {
        written("zh-CN.properties", "sms.date.ACCEPTED=最晚{date}有结果。\ngreeting={name}，您好");
        LetterTexts texts = texts();
        assertThat(texts.text("notification.sms.date.ACCEPTED", ZH, "2026年10月8日"))
                .isEqualTo("最晚2026年10月8日有结果。");
        assertThat(texts.text("notification.greeting", ZH, "{date} $1 \\")).isEqualTo("{date} $1 \\，您好");
        assertThat(texts.text("notification.greeting", Locale.ENGLISH, "林*"))
                .as("the other language is as shipped")
                .isEqualTo("Dear 林*,");
        assertThat(texts.text("notification.kind.ACCEPTED", ZH)).isEqualTo("已受理");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN.properties | text.NOBODY=话 | there is no such sentence",
                "zh-CN.properties | text.WITHDRAWN=您的{service}已撤回{when}。 | {when} is no place of it",
                "zh-CN.properties | text.WITHDRAWN=已撤回。 | {service} is missing",
                "zh-CN.properties | date.CORRECTION_REQUESTED=请尽快补正。 | {date} is missing",
                "zh-CN.properties | sms={number}：{kind}。 | {todo} is missing",
                "zh-CN.properties | foot= | 1 to 2000 signs",
                "zh-CN.properties | foot=话{ | a brace stands alone",
                "zh-CN.properties | demand={0} | can't be changed",
                "en.properties | text.ABANDONED=Too late. | {service} is missing",
                "zh.properties | foot=话 | neither zh-CN.properties nor",
            })
    void whatSaysLessOrSomethingUnknownEndsTheStart(String file, String line, String told) throws IOException {
        written(file, line);
        assertThatThrownBy(this::texts).isInstanceOf(StartRefused.class).hasMessageContaining(told);
    }

    @Test
    void aFolderThatIsNotThereEndsTheStart() {
        folder = folder.resolve("gone");
        assertThatThrownBy(this::texts).isInstanceOf(StartRefused.class).hasMessageContaining("gone can't be read");
    }

    @Test
    void aTextMessageThatNeedsTwoPartsEndsTheStart() throws IOException {
        written("zh-CN.properties", "sms.COMPLETED=" + "话".repeat(40));
        LetterTexts texts = texts();
        assertThatThrownBy(() -> new SmsWords(texts))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("The text message COMPLETED is longer than one part (70 signs, zh-CN)");
    }

    /** Another sign than those of the network's own alphabet would halve what fits into an English one. */
    @Test
    void shippedTextMessagesAreOfOnePart() {
        SmsWords words = new SmsWords(texts());
        for (NotificationKind kind : NotificationKind.values()) {
            for (String day : new String[] {null, "1 May 2026"}) {
                String english = words.text(kind, new CaseNumber(NUMBER), Optional.ofNullable(day), Locale.ENGLISH);
                assertThat(english)
                        .startsWith("Case " + NUMBER + ": ")
                        .matches("[ -_a-z]*")
                        .endsWith(".");
            }
            assertThat(words.text(kind, new CaseNumber(NUMBER), Optional.empty(), ZH))
                    .startsWith("办件" + NUMBER + "：")
                    .endsWith("。")
                    .doesNotContain("{", "null");
        }
    }
}
