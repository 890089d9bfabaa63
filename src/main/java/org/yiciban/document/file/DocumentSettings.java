package org.yiciban.document.file;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How files of documents are made.
 *
 * @param fonts a folder with TrueType fonts (.ttf) for signs that the font of the program hasn't, such as rare ones in
 *     names; empty for none
 */
@ConfigurationProperties("yiciban.documents")
record DocumentSettings(@DefaultValue("") String fonts) {}
