package org.yiciban.modelling.personal;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiciban.modelling.read.FormField;
import tools.jackson.databind.JsonNode;

/**
 * What a question of a form is about, by all that the form says of it and of the groups around it: no list of words is whole, so
 * what is sensitive says {@code sensitive} at the question or at its group.
 */
public final class PersonalWords {

    private static final Set<String> OF_ORGANISATIONS = Set.of("", "uscc", "foreign-registration");
    private static final Pattern PROTECTED = Pattern.compile(
            "(?i).*(未成年|儿童|子女|婴|孕|健康|疾病|患病|病历|病史|血型|残疾|救助|低保|补贴|津贴|收入|工资|犯罪|身份|证件|护照|驾驶证|社保"
                    + "|户籍|户口|住址|居住|现住|家庭|手机|电话|邮箱|微信|联系方式|账号|账户|银行卡|出生|生日|年龄|性别|民族|宗教|信仰|婚姻|配偶"
                    + "|学籍|指纹|人脸|行踪|轨迹|child|minor|pregnan|health|illness|disab|benefit|allowance|income|salary|criminal"
                    + "|identity|passport|home address|mobile|phone|e-mail|wechat|bank account|birth|gender|ethnic|religio"
                    + "|marital|fingerprint).*",
            Pattern.DOTALL);
    private static final Pattern NAMES = Pattern.compile(".*(姓名|联系人|法定代表人|负责人|经办人|代理人|监护人|受益人).*", Pattern.DOTALL);

    private PersonalWords() {}

    /** What is sensitive, a number of a person, how he is reached or where he lives, or about minors, health, benefits. */
    public static boolean isProtected(FormField field) {
        return field.whole()
                        .anyMatch(part -> part.path("properties")
                                        .path("sensitive")
                                        .asString("")
                                        .equals("true")
                                || PROTECTED.matcher(words(part)).matches())
                || !OF_ORGANISATIONS.contains(field.property("format"))
                || "email"
                        .equals(field.json()
                                .path("validate")
                                .path("validationType")
                                .asString(""));
    }

    /** Whether words speak of what is protected. */
    public static boolean areProtected(String words) {
        return PROTECTED.matcher(words).matches();
    }

    /** Whether its description speaks of what is protected, where the label doesn't. */
    static boolean describesProtected(FormField field) {
        JsonNode said = field.json();
        return PROTECTED.matcher(said.path("description").asString("")).matches();
    }

    /** Whether the answer says who somebody is. */
    static boolean isSomebody(FormField field) {
        return field.property("prefill").contains("applicant.")
                || NAMES.matcher(field.json().path("label").asString("")).matches()
                || field.around().stream()
                        .anyMatch(group -> group.path("properties").has("person"));
    }

    private static String words(JsonNode part) {
        JsonNode properties = part.path("properties");
        return Stream.of(part.path("label"), properties.path("labelEn"), part.path("key"))
                .map(said -> said.asString(""))
                .collect(Collectors.joining(" "));
    }
}
