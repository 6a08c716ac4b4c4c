package org.whosaid.search;

import com.ibm.icu.util.VersionInfo;
import java.util.TreeSet;
import org.apache.lucene.util.Version;
import org.hibernate.search.engine.backend.metamodel.IndexDescriptor;
import org.hibernate.search.engine.backend.metamodel.IndexFieldDescriptor;
import org.hibernate.search.engine.backend.metamodel.IndexValueFieldTypeDescriptor;

/** Tells whether an index was made the way this version would make it: neither engine notices an outdated one by itself. */
final class Fingerprint {
    /** To be raised when the same fields come to hold other values. */
    private static final int CONTENT = 1;

    private Fingerprint() {}

    static String of(IndexDescriptor index) {
        TreeSet<String> fields = new TreeSet<>();
        for (IndexFieldDescriptor field : index.staticFields()) {
            if (field.isValueField()) {
                IndexValueFieldTypeDescriptor type = field.toValueField().type();
                fields.add(field.absolutePath() + ":" + type.valueClass().getSimpleName() + ":"
                        + type.analyzerName().orElse("") + ":" + type.sortable() + type.searchable());
            }
        }
        return "content " + CONTENT + ", engine " + Version.LATEST.major + ", unicode " + VersionInfo.ICU_VERSION
                + ", stemmers "
                + new TreeSet<>(Analysis.STEMMERS.entrySet().stream()
                        .map(Object::toString)
                        .toList()) + ", fields " + fields;
    }
}
