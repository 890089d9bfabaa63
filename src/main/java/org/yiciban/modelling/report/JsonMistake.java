package org.yiciban.modelling.report;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yiciban.shared.LocalText;

/** What a person wrote where the reader of JSON gives up: often a sign of Chinese text for one of its own. */
public final class JsonMistake {

    private static final Pattern SIGN = Pattern.compile("Unexpected character \\('(.)'");
    private static final Map<String, String> PLAIN =
            Map.of("：", ":", "，", ",", "“", "\"", "”", "\"", "＂", "\"", "｛", "{", "｝", "}", "［", "[", "］", "]");

    private JsonMistake() {}

    /**
     * What is wrong there.
     *
     * @param complaint what the reader says
     */
    public static LocalText words(String complaint) {
        Matcher sign = SIGN.matcher(complaint);
        if (sign.find() && PLAIN.containsKey(sign.group(1))) {
            String wide = sign.group(1);
            String plain = PLAIN.get(wide);
            return new LocalText(
                    "这里的 " + wide + " 是全角符号，JSON 要用英文半角的 " + plain,
                    wide + " is a full-width sign; JSON has the plain " + plain + " there");
        }
        return new LocalText("不符合 JSON 的写法（常见原因：少了引号、逗号或者括号，同一个键写了两次）", Report.shown(complaint));
    }
}
