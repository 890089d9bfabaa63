package org.yiciban.document.issued;

import java.util.Arrays;
import org.yiciban.catalogue.sheet.Handling;
import org.yiciban.shared.LocalText;

/**
 * The documents 文书 of the procedure. Their names are terms of the law or of its official forms (不予受理决定书, 送达回证), the
 * seals those of licensing law Art. 32, and one word of the name stands in the number: so they stand here, with their type
 * (ADR 64), and only what a document says stands in the messages.
 */
public enum DocumentType {
    RECEIPT("收", "申请材料接收凭证", "Receipt of application"),
    ACCEPT("受", "受理通知书", "Notice of acceptance"),
    DEFER("容", "容缺受理通知书", "Notice of acceptance without a paper"),
    COMMIT("承", "告知承诺书", "Commitment"),
    CORRECT("补", "补正材料告知书", "Notice of correction"),
    NOACCEPT("不受", "不予受理决定书", "Decision not to accept"),
    SPECIAL("特", "特别程序告知书", "Notice of special procedure"),
    EXTEND("延", "延长审批期限告知书", "Notice of extension"),
    REDATE("调", "办理期限调整告知书", "Notice of a changed due date"),
    GRANT("许准", "准予行政许可决定书", "Decision to grant a licence"),
    DENY("许否", "不予行政许可决定书", "Decision to refuse a licence"),
    REGISTER("准登", "准予登记通知书", "Notice of registration"),
    NOREGISTER("不登", "不予登记通知书", "Notice of refused registration"),
    CONFIRM("确", "行政确认书", "Administrative confirmation"),
    NOCONFIRM("不确", "不予确认通知书", "Notice of refused confirmation"),
    FILE("备", "备案通知书", "Notice of filing"),
    NOFILE("不备", "不予备案通知书", "Notice of refused filing"),
    PAY("给", "准予给付决定书", "Decision to pay a benefit"),
    NOPAY("不给", "不予给付决定书", "Decision to refuse a benefit"),
    SERVE("结", "服务办结通知单", "Notice of a completed service"),
    NOSERVE("不办", "不予办理告知书", "Notice that a service was not provided"),
    REPLY("答", "查询答复书", "Answer to an enquiry"),
    NOREPLY("不答", "不予答复告知书", "Notice that an enquiry is not answered"),
    VISIT_TOLD("核告", "现场核查通知书", "Notice of a look on the spot"),
    VISIT("核", "现场核查笔录", "Record of a look on the spot"),
    END("终", "终止办理告知书", "Notice of termination"),
    REINSTATE("复", "恢复办理通知书", "Notice that the procedure goes on"),
    REVOKE_TOLD("撤告", "拟撤销行政许可告知书", "Notice of an intended revocation"),
    REVOKE("撤", "撤销行政许可决定书", "Decision to revoke a licence"),
    MEND("改", "责令限期整改通知书", "Order to mend"),
    KEEP("不撤", "不予撤销决定书", "Decision not to revoke"),
    CANCEL("注", "注销行政许可决定书", "Decision to cancel a licence"),
    INTEREST("利告", "利害关系人告知书", "Letter to an interested party"),
    HEARING_TOLD("听告", "听证告知书", "Notice of the right to a hearing"),
    HEARING_NOTICE("听通", "听证通知书", "Notice of a hearing"),
    HEARING_PUBLIC("听公", "听证公告", "Public notice of a hearing"),
    HEARING_RECORD("听笔", "听证笔录", "Record of a hearing"),
    DELIVERY("送", "送达回证", "Proof of service"),
    BUNDLE("办", "办结通知书", "Notice of completion"),
    OVERDUE("超", "超期说明", "Explanation of a delay"),
    CERTIFICATE("照", "电子证照", "Electronic certificate");

    private final String word;
    private final LocalText title;

    DocumentType(String word, String zh, String en) {
        this.word = word;
        this.title = new LocalText(zh, en);
    }

    /**
     * What ends an item of this kind: only a licence is granted by a licensing decision (licensing law Art. 38), a filing
     * is taken note of, a fact confirmed, a service done.
     */
    public static DocumentType decision(Handling handling, boolean granted) {
        return switch (handling) {
            case LICENCE -> granted ? GRANT : DENY;
            case REGISTRATION -> granted ? REGISTER : NOREGISTER;
            case CONFIRMATION -> granted ? CONFIRM : NOCONFIRM;
            case FILING -> granted ? FILE : NOFILE;
            case PAYMENT -> granted ? PAY : NOPAY;
            case SERVICE -> granted ? SERVE : NOSERVE;
            case QUERY -> granted ? REPLY : NOREPLY;
        };
    }

    /** Whether it tells of a grant that ends, or may end, before its time: then its title says whether that is a licence. */
    boolean isOfRevocation() {
        return this == REVOKE_TOLD || this == REVOKE || this == KEEP || this == CANCEL;
    }

    /** Whether what was granted holds no more with it. */
    boolean endsGrant() {
        return this == REVOKE || this == CANCEL;
    }

    /** Whether it is written to somebody else than the applicant, who doesn't read it. */
    public boolean isToOthers() {
        return this == INTEREST;
    }

    /** Whether it ends an item with what was applied for. */
    public boolean grants() {
        return ends(true);
    }

    /** Whether it ends an item, one way or the other. */
    public boolean decides() {
        return ends(true) || ends(false);
    }

    /** Whether it is issued for who decided: the decision, and the certificate that it gives. */
    public boolean comesWithDecision() {
        return decides() || this == CERTIFICATE;
    }

    /** Whether an item is over with it, decided or not. */
    public boolean ends() {
        return decides() || this == NOACCEPT || this == END;
    }

    private boolean ends(boolean granted) {
        return Arrays.stream(Handling.values()).anyMatch(handling -> decision(handling, granted) == this);
    }

    /**
     * The seal that stands on it: the special one 专用章 (licensing law Art. 32, last paragraph) or the organ's own.
     *
     * @param licence whether it concerns a licence
     */
    public SealType seal(boolean licence) {
        return switch (this) {
            case RECEIPT -> SealType.RECEIPT;
            case ACCEPT, DEFER, CORRECT, NOACCEPT -> licence ? SealType.LICENSING : SealType.ACCEPTANCE;
            default -> SealType.ORGAN;
        };
    }

    /** The word that stands for the type in a document's number. */
    public String word() {
        return word;
    }

    /** The usual name. */
    public LocalText title() {
        return title;
    }

    /** The same where documents of one type tell of different acts: the receipts of what came after the application. */
    public LocalText title(String mode) {
        return switch (this + "." + mode) {
            case "RECEIPT.SUPPLEMENT" -> new LocalText("补正（补交）材料接收凭证", "Receipt of a supplement");
            case "RECEIPT.ANSWER" -> new LocalText("申请人办理事项接收凭证", "Receipt of what the applicant was asked for");
            case "RECEIPT.REQUEST" -> new LocalText("后续申请接收凭证", "Receipt of a later request");
            case "RECEIPT.PERSON" -> new LocalText("请求人工处理接收凭证", "Receipt of asking for a person");
            case "RECEIPT.MENDING" -> new LocalText("整改报告接收凭证", "Receipt of a report that something is mended");
            case "RECEIPT.STATEMENT" -> new LocalText("陈述申辩意见接收凭证", "Receipt of a statement");
            case "REVOKE_TOLD.WITHDRAWAL" -> new LocalText("拟撤回行政许可告知书", "Notice of an intended withdrawal");
            case "REVOKE.WITHDRAWAL" -> new LocalText("撤回行政许可决定书", "Decision to withdraw a licence");
            case "KEEP.WITHDRAWAL" -> new LocalText("不予撤回决定书", "Decision not to withdraw");
            case "REVOKE_TOLD.REVOCATION.OTHER" -> new LocalText("拟撤销决定告知书", "Notice of an intended revocation");
            case "REVOKE.REVOCATION.OTHER" -> new LocalText("撤销决定书", "Decision to revoke");
            case "REVOKE_TOLD.WITHDRAWAL.OTHER" -> new LocalText("拟撤回决定告知书", "Notice of an intended withdrawal");
            case "REVOKE.WITHDRAWAL.OTHER" -> new LocalText("撤回决定书", "Decision to withdraw");
            case "CANCEL.CANCELLATION.OTHER" -> new LocalText("注销决定书", "Decision to cancel");
            case "VISIT_TOLD.MOVED" -> new LocalText("现场核查时间变更通知书", "Notice that a look on the spot is moved");
            case "RECEIPT.HEARING" -> new LocalText("听证意见接收凭证", "Receipt of an answer about a hearing");
            case "INTEREST.SESSION" -> new LocalText("听证通知书", "Notice of a hearing");
            case "INTEREST.MOVED" -> new LocalText("听证延期告知书", "Notice that a hearing is put off");
            case "HEARING_NOTICE.MOVED" -> new LocalText("听证延期通知书", "Notice that a hearing is moved");
            case "HEARING_NOTICE.CHAIR" -> new LocalText("听证主持人变更通知书", "Notice of another chair");
            case "GRANT.RENEWED" -> new LocalText("准予延续行政许可决定书", "Decision to renew a licence");
            case "GRANT.RENEWED_BY_LAW" -> new LocalText("视为准予延续告知书", "Notice of a renewal by law");
            case "RECEIPT.WITHDRAWAL" -> new LocalText("撤回申请接收凭证", "Receipt of a withdrawal");
            default -> title;
        };
    }
}
