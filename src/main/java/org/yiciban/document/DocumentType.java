package org.yiciban.document;

import org.yiciban.shared.LocalText;

/** The documents 文书 of the procedure, with their usual names. */
public enum DocumentType {
    RECEIPT("收", "申请材料接收凭证", "Receipt of application"),
    ACCEPT("受", "受理通知书", "Notice of acceptance"),
    CORRECT("补", "补正材料告知书", "Notice of correction"),
    NOACCEPT("不受", "不予受理决定书", "Decision not to accept"),
    SPECIAL("特", "特别程序告知书", "Notice of special procedure"),
    EXTEND("延", "延长审批期限告知书", "Notice of extension"),
    REDATE("调", "办理期限调整告知书", "Notice of a changed due date"),
    GRANT("准", "准予决定书", "Decision to grant"),
    DENY("否", "不予许可（登记）决定书", "Decision to deny"),
    END("终", "终止办理告知书", "Notice of termination"),
    DELIVERY("送", "送达回证", "Proof of service"),
    BUNDLE("办", "办结通知书", "Notice of completion"),
    OVERDUE("超", "超期说明", "Explanation of delay");

    private final String word;
    private final LocalText title;

    DocumentType(String word, String zh, String en) {
        this.word = word;
        this.title = new LocalText(zh, en);
    }

    /** The word that stands for the type in a document's number. */
    public String word() {
        return word;
    }

    /** The usual name. */
    public LocalText title() {
        return title;
    }
}
