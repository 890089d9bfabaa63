package org.yiciban.casefile.states;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.yiciban.shared.LocalText;

/** The reasons for which something that was granted may end before its time: the lists of the licensing law, Arts 8, 69, 70. */
public enum RevocationGround {
    ABUSE_OF_OFFICE(
            RevocationKind.REVOCATION,
            "行政机关工作人员滥用职权、玩忽职守作出准予决定",
            "it was granted by abuse of office or neglect of duty",
            "第六十九条第一款第一项",
            "Art. 69 para 1(1)"),
    NOT_COMPETENT(
            RevocationKind.REVOCATION,
            "超越法定职权作出准予决定",
            "whoever granted it was not competent",
            "第六十九条第一款第二项",
            "Art. 69 para 1(2)"),
    PROCEDURE(
            RevocationKind.REVOCATION,
            "违反法定程序作出准予决定",
            "it was granted against the procedure of the law",
            "第六十九条第一款第三项",
            "Art. 69 para 1(3)"),
    NOT_ENTITLED(
            RevocationKind.REVOCATION,
            "申请人不具备申请资格或者不符合法定条件",
            "the applicant was not entitled to it or did not meet the conditions",
            "第六十九条第一款第四项",
            "Art. 69 para 1(4)"),
    REVOCABLE_BY_LAW(
            RevocationKind.REVOCATION,
            "依法可以撤销的其他情形",
            "another reason for which the law allows it",
            "第六十九条第一款第五项",
            "Art. 69 para 1(5)"),
    /** It has to be revoked, and what was gained by it is not protected (Art. 69 paras 2, 4). */
    FRAUD(
            RevocationKind.REVOCATION,
            "以欺骗、贿赂等不正当手段取得",
            "it was obtained by deceit, bribery or other improper means",
            "第六十九条第二款",
            "Art. 69 para 2"),
    LAW_CHANGED(
            RevocationKind.WITHDRAWAL,
            "所依据的法律、法规、规章修改或者废止",
            "the law on which it rests was changed or repealed",
            "第八条第二款",
            "Art. 8 para 2"),
    FACTS_CHANGED(
            RevocationKind.WITHDRAWAL,
            "所依据的客观情况发生重大变化",
            "the facts on which it rests have changed greatly",
            "第八条第二款",
            "Art. 8 para 2"),
    EXPIRED(RevocationKind.CANCELLATION, "有效期届满未延续", "it has expired and was not renewed", "第七十条第一项", "Art. 70(1)"),
    INCAPABLE(
            RevocationKind.CANCELLATION,
            "赋予公民特定资格，该公民死亡或者丧失行为能力",
            "its holder has died or is incapable",
            "第七十条第二项",
            "Art. 70(2)"),
    DISSOLVED(
            RevocationKind.CANCELLATION,
            "法人或者其他组织依法终止",
            "the organisation that held it has ended",
            "第七十条第三项",
            "Art. 70(3)"),
    TAKEN_BACK(
            RevocationKind.CANCELLATION, "依法被撤销、撤回，或者证件依法被吊销", "it was revoked or withdrawn", "第七十条第四项", "Art. 70(4)"),
    IMPOSSIBLE(
            RevocationKind.CANCELLATION,
            "因不可抗力导致无法实施",
            "force majeure has made it impossible",
            "第七十条第五项",
            "Art. 70(5)"),
    CANCELLED_BY_LAW(
            RevocationKind.CANCELLATION, "法律、法规规定的应当注销的其他情形", "another reason of the law", "第七十条第六项", "Art. 70(6)");

    private final RevocationKind kind;
    private final LocalText text;
    private final LocalText article;

    RevocationGround(RevocationKind kind, String zh, String en, String article, String articleEn) {
        this.kind = kind;
        this.text = new LocalText(zh, en);
        this.article = new LocalText("《行政许可法》" + article, "Administrative Licensing Law, " + articleEn);
    }

    /** What ends for this reason. */
    public RevocationKind kind() {
        return kind;
    }

    /** The reason in words. */
    public LocalText text() {
        return text;
    }

    /** The article that names it, of licences; of everything else it holds by analogy. */
    public LocalText article() {
        return article;
    }

    /** The reasons of a kind, in the order of the law. */
    public static List<RevocationGround> of(RevocationKind kind) {
        return Arrays.stream(values()).filter(ground -> ground.kind == kind).toList();
    }

    /** The reason of that name, such as {@code FRAUD}. */
    public static Optional<RevocationGround> named(String name) {
        return Arrays.stream(values())
                .filter(ground -> ground.name().equals(name))
                .findFirst();
    }
}
