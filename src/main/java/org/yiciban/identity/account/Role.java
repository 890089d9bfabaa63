package org.yiciban.identity.account;

/** What a person may be for the program: the duties of one-stop service, not of one agency. */
public enum Role {
    /** 申请人: applies and follows the own cases. */
    CITIZEN,
    /** 单位申办人: files for the public body whose credit code the account holds, and handles none of these cases. */
    FILER,
    /** 综合窗口 clerk. */
    CLERK,
    /** 经办人 of an agency. */
    OFFICER,
    /** 部门负责人: approves what the law leaves to the head of the agency. */
    HEAD,
    /** 用印人: keeps seals of the organ, and sets them on what others or the law have issued. */
    KEEPER,
    /** 效能监管. */
    SUPERVISOR,
    /** 本级人民政府: decides where the law asks for the government itself. */
    GOVERNMENT,
    /** Edits services. */
    MODELLER,
    /** Publishes what another person has edited. */
    PUBLISHER,
    /** Keeps calendars and accounts. */
    ADMIN,
    /** 审计: reads who saw and who did, whether the journals are whole, and of a case its file 案卷 alone. */
    AUDITOR,
    /** Another system that calls the interface. */
    SYSTEM
}
