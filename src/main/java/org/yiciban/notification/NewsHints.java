package org.yiciban.notification;

import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yiciban.casefile.ports.CaseAdvanced.Deed;
import org.yiciban.casefile.record.JournalLine;

/** What somebody is to do who reads a line of the journal as news: the same words as in a text message. */
@Service
public class NewsHints {

    private final SmsWords words;

    NewsHints(SmsWords words) {
        this.words = words;
    }

    /** With the day where the line knows it, else the page of the case has it; nothing for what goes out as no message. */
    public Optional<String> todo(JournalLine line, Locale reader) {
        Deed deed = new Deed(0, line.event(), null, null, line.facts(), false);
        Locale language =
                Locale.ENGLISH.getLanguage().equals(reader.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        Optional<String> day = Optional.ofNullable(line.facts().until()).map(until -> LetterWords.day(until, language));
        return NotificationKind.of(deed).map(kind -> words.todo(kind, day, language));
    }
}
