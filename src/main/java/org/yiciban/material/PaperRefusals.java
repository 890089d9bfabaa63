package org.yiciban.material;

import java.util.List;
import org.yiciban.material.UploadRefused.Kind;
import org.yiciban.material.reader.Verdict;

/** The words for files that aren't taken: what the file is, and one way out. */
final class PaperRefusals {

    private PaperRefusals() {}

    /** Files that people hand in by mistake, by how their media type begins; the first that fits is told. */
    private record Foreign(String type, String zh, String en, Way way) {}

    private enum Way {
        PHONE(
                "请在手机“设置 › 相机 › 格式”中选“兼容性最佳”（安卓手机为关闭“HEIF/高效”拍照格式）后重拍，或者另存为 JPEG 再上传。",
                "On the phone choose “Most Compatible” under Settings › Camera › Formats (on Android switch HEIF off) and take it again, or save it as JPEG."),
        PICTURE("请用看图软件另存为 JPEG 或 PNG 再上传。", "Please save it as JPEG or PNG and upload that."),
        PRINT("请打开后另存为（导出）PDF 再上传。", "Please open it, save or export it as PDF and upload that."),
        UNPACK("请解压后把里面的 PDF 或图片逐个上传。", "Please unpack it and upload the PDF files or pictures in it one by one."),
        OTHER("请上传这份材料的扫描件或照片。", "Please upload a scan or a photo of the paper.");

        private final String zh;
        private final String en;

        Way(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }
    }

    private static final List<Foreign> FOREIGN = List.of(
            new Foreign(
                    "image/heic", "HEIC 照片（苹果等手机的高效格式）", "a HEIC photo (a phone's high-efficiency format)", Way.PHONE),
            new Foreign("image/heif", "HEIF 照片（手机的高效格式）", "a HEIF photo (a phone's high-efficiency format)", Way.PHONE),
            new Foreign("image/avif", "AVIF 图片", "an AVIF picture", Way.PICTURE),
            new Foreign("image/webp", "WebP 图片", "a WebP picture", Way.PICTURE),
            new Foreign("image/gif", "GIF 图片", "a GIF picture", Way.PICTURE),
            new Foreign("image/tiff", "TIFF 图片", "a TIFF picture", Way.PICTURE),
            new Foreign("image/bmp", "BMP 图片", "a BMP picture", Way.PICTURE),
            new Foreign("image/svg", "SVG 图形", "an SVG drawing", Way.PICTURE),
            new Foreign("image/", "浏览器不能显示的图片", "a picture that browsers don't show", Way.PICTURE),
            new Foreign(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml",
                    "Word 文档（DOCX）",
                    "a Word document (DOCX)",
                    Way.PRINT),
            new Foreign(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml",
                    "Excel 表格（XLSX）",
                    "an Excel sheet (XLSX)",
                    Way.PRINT),
            new Foreign(
                    "application/vnd.openxmlformats-officedocument.presentationml",
                    "PowerPoint 文稿（PPTX）",
                    "a PowerPoint file (PPTX)",
                    Way.PRINT),
            new Foreign("application/x-tika-ooxml", "Office 文档", "an Office document", Way.PRINT),
            new Foreign(
                    "application/x-tika-msoffice",
                    "旧版 Office 文档（DOC、XLS、PPT 或 WPS）",
                    "an old Office document (DOC, XLS, PPT or WPS)",
                    Way.PRINT),
            new Foreign("application/rtf", "RTF 文档", "an RTF document", Way.PRINT),
            new Foreign("text/html", "网页（HTML）", "a web page (HTML)", Way.PRINT),
            new Foreign("application/xhtml", "网页（HTML）", "a web page (HTML)", Way.PRINT),
            new Foreign("application/zip", "ZIP 压缩包", "a ZIP archive", Way.UNPACK),
            new Foreign("application/x-rar", "RAR 压缩包", "a RAR archive", Way.UNPACK),
            new Foreign("application/x-7z", "7z 压缩包", "a 7z archive", Way.UNPACK),
            new Foreign("application/gzip", "GZIP 压缩包", "a GZIP archive", Way.UNPACK),
            new Foreign("application/x-ms", "可执行程序", "a program", Way.OTHER),
            new Foreign("application/x-dosexec", "可执行程序", "a program", Way.OTHER),
            new Foreign("application/x-executable", "可执行程序", "a program", Way.OTHER),
            new Foreign("application/x-elf", "可执行程序", "a program", Way.OTHER),
            new Foreign("application/x-sh", "脚本或者程序", "a script or program", Way.OTHER),
            new Foreign("video/", "视频", "a video", Way.OTHER),
            new Foreign("audio/", "录音", "a sound recording", Way.OTHER),
            new Foreign("application/mp4", "视频", "a video", Way.OTHER),
            new Foreign("text/", "文本文件", "a text file", Way.PRINT),
            new Foreign("application/xml", "XML 文件", "an XML file", Way.PRINT));

    static UploadRefused empty() {
        return new UploadRefused(Kind.EMPTY, "文件是空的，请重新选择。", "The file is empty; please choose again.");
    }

    static UploadRefused large(long largest) {
        long megabytes = largest / (1024 * 1024);
        return new UploadRefused(
                Kind.SIZE,
                "文件超过 " + megabytes + " MB，请压缩或分开上传。",
                "The file is larger than " + megabytes + " MB; please compress or split it.");
    }

    static UploadRefused busy() {
        return new UploadRefused(
                Kind.BUSY,
                "现在检查文件的人较多，这份文件还没有上传。请稍候片刻再选一次；已经上传的都在。",
                "Many files are being checked just now and this one was not taken. Please choose it again in a moment; what was taken before is kept.");
    }

    static UploadRefused notScanned() {
        return new UploadRefused(
                Kind.BUSY,
                "病毒检查暂时不可用，这份文件还没有上传。请稍后再选一次；已经上传的都在。",
                "The malware check isn't available just now and this file was not taken. Please choose it again later; what was taken before is kept.");
    }

    static UploadRefused malware() {
        return new UploadRefused(
                Kind.MALWARE,
                "病毒检查发现这份文件含有恶意程序，不能接收。请在没有病毒的设备上重新扫描或者拍照后上传。",
                "The malware check found a harmful program in this file. Please scan or photograph the paper again on a clean device.");
    }

    static UploadRefused of(Verdict verdict) {
        return switch (verdict.flaw()) {
            case FOREIGN -> foreign(verdict.type());
            case LOCKED -> unreadable(
                    "文件要密码才能打开，工作人员无法查看。请去掉密码（用“打印 › 另存为 PDF”即可）再上传。",
                    "The file wants a password, so the officer couldn't read it. Please remove it (printing to PDF does) and upload again.");
            case CUT -> unreadable(
                    "文件不完整，后面的内容缺失，可能是没有下载或者传输完。请重新下载、扫描或者拍照后上传。",
                    "The file is cut off: its end is missing. Please download, scan or photograph it again and upload that.");
            case DAMAGED -> unreadable(
                    "文件已损坏，无法打开。请重新扫描、拍照或者另存后上传。",
                    "The file is damaged and can't be opened. Please scan, photograph or save it again and upload that.");
            case BLANK -> unreadable(
                    "文件里没有页面。请打开确认内容，重新另存或者扫描后上传。",
                    "The file has no page. Please open it, save or scan it again and upload that.");
            case PORTFOLIO -> unreadable(
                    "这是 PDF 文件包，内容是夹带的其他文件，浏览器不能显示。请把里面的文件分别另存为 PDF 上传。",
                    "This is a PDF portfolio: what matters are files inside of it, which browsers don't show. Please upload them one by one.");
            case DYNAMIC_FORM -> unreadable(
                    "这是动态表单（XFA），浏览器不能显示。请打开填好后打印为 PDF 再上传。",
                    "This is a dynamic form (XFA), which browsers don't show. Please print it to PDF and upload that.");
            case PIXELS -> large(
                    "图片超过 " + Verdict.PIXELS_AT_MOST / 1_000_000 + "00 万像素，查看的电脑会卡住。请把扫描分辨率降到 300 dpi 或者缩小后上传。",
                    "The picture has more than " + Verdict.PIXELS_AT_MOST / 1_000_000
                            + " million pixels. Please scan with 300 dpi or make it smaller.");
            case PAGES -> large(
                    "文件超过 " + Verdict.PAGES_AT_MOST + " 页，请分成几份上传。",
                    "The file has more than " + Verdict.PAGES_AT_MOST + " pages; please split it.");
            case HEAVY -> unreadable(
                    "文件展开后过大或者过于复杂，无法打开。请打印为 PDF 或者重新扫描后上传。",
                    "The file unpacks to far too much or is too complex to be opened. Please print it to PDF or scan the paper again.");
            case UNSAFE -> unreadable(
                    "文件的内部结构不安全（指向文件之外的路径、链接或者外部定义），不能接收。请用正规软件重新导出后上传。",
                    "The file's inner structure is unsafe (paths out of it, links or declarations of document types). Please export it anew with a proper program.");
        };
    }

    private static UploadRefused foreign(String type) {
        Foreign found = FOREIGN.stream()
                .filter(one -> type.startsWith(one.type()))
                .findFirst()
                .orElse(new Foreign("", "不能识别的文件", "of an unknown kind", Way.OTHER));
        return new UploadRefused(
                Kind.TYPE,
                "这个文件是" + (found.zh().charAt(0) < 128 ? " " : "") + found.zh() + "，只收 PDF、JPEG、PNG 和 OFD（按内容识别，与扩展名无关）。"
                        + found.way().zh,
                "This file is " + found.en()
                        + "; only PDF, JPEG, PNG and OFD are taken (told by content, not by name). " + found.way().en);
    }

    private static UploadRefused unreadable(String zh, String en) {
        return new UploadRefused(Kind.UNREADABLE, zh, en);
    }

    private static UploadRefused large(String zh, String en) {
        return new UploadRefused(Kind.SIZE, zh, en);
    }
}
