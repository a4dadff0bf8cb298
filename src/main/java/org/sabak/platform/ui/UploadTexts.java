package org.sabak.platform.ui;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.function.Function;

/** The upload field in the reader's language. */
public class UploadTexts extends UploadI18N {
    private static final long serialVersionUID = 1L;

    /** @param tooLarge the sentence for a file that is too large: what to do instead */
    public UploadTexts(Function<String, String> text, String tooLarge) {
        setAddFiles(new AddFiles().setOne(text.apply("platform.upload.choose")));
        setDropFiles(new DropFiles().setOne(text.apply("platform.upload.drop")));
        setError(new Error().setFileIsTooBig(tooLarge).setTooManyFiles(text.apply("platform.upload.one")));
        setUploading(new Uploading()
                .setStatus(new Uploading.Status()
                        .setConnecting(text.apply("platform.upload.connecting"))
                        .setProcessing(text.apply("platform.upload.processing"))
                        .setStalled(text.apply("platform.upload.stalled"))
                        .setHeld(text.apply("platform.upload.held")))
                .setError(new Uploading.Error()
                        .setServerUnavailable(text.apply("platform.upload.failed"))
                        .setUnexpectedServerError(text.apply("platform.upload.failed"))
                        .setForbidden(text.apply("platform.upload.failed"))));
        setFile(new File()
                .setRetry(text.apply("platform.upload.retry"))
                .setStart(text.apply("platform.upload.start"))
                .setRemove(text.apply("platform.upload.remove")));
    }
}
