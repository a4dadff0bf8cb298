package org.sabak.organisation.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Function;

/** The upload field in the reader's language. */
class UploadTexts extends UploadI18N {
    private static final long serialVersionUID = 1L;

    UploadTexts(Function<String, String> text) {
        setAddFiles(new AddFiles().setOne(text.apply("organisation.upload.choose")));
        setDropFiles(new DropFiles().setOne(text.apply("organisation.upload.drop")));
        setError(new Error()
                .setFileIsTooBig(text.apply("organisation.import.file-large"))
                .setTooManyFiles(text.apply("organisation.upload.one")));
        setUploading(new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(text.apply("organisation.upload.connecting"))
                        .setProcessing(text.apply("organisation.upload.processing"))
                        .setStalled(text.apply("organisation.upload.stalled"))
                        .setHeld(text.apply("organisation.upload.held")))
                .setError(new Uploading.Error()
                        .setServerUnavailable(text.apply("organisation.upload.failed"))
                        .setUnexpectedServerError(text.apply("organisation.upload.failed"))
                        .setForbidden(text.apply("organisation.upload.failed"))));
        setFile(new File()
                .setRetry(text.apply("organisation.upload.retry"))
                .setStart(text.apply("organisation.upload.start"))
                .setRemove(text.apply("organisation.upload.remove")));
    }
}
