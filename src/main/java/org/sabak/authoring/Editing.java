package org.sabak.authoring;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sabak.authoring.EditedFile.Named;
import org.sabak.authoring.EditedFile.Source;
import org.sabak.authoring.EditedFile.Term;
import org.sabak.authoring.EditedFile.Titled;
import org.sabak.handbook.CourseContent;
import org.sabak.handbook.Glossary;
import org.sabak.handbook.Handbook;
import org.sabak.handbook.ModuleContent;
import org.sabak.handbook.ModuleText;
import org.sabak.handbook.Pictures;
import org.sabak.handbook.markdown.Sources;
import org.sabak.identity.CurrentUser;
import org.sabak.platform.ContentTree;
import org.sabak.platform.Messages;
import org.sabak.platform.NotFound;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Opens the files of a draft for writing. */
@Service
@PreAuthorize("hasAnyRole('TRAINER', 'INTERNATIONAL', 'MINISTRY')")
public class Editing {
    private final Drafts drafts;
    private final Handbook handbook;
    private final CurrentUser user;
    private final Messages messages;

    Editing(Drafts drafts, Handbook handbook, CurrentUser user, Messages messages) {
        this.drafts = drafts;
        this.handbook = handbook;
        this.user = user;
        this.messages = messages;
    }

    /** @throws NotFound unless this is a file that is written as text, of a module that the draft has */
    public CourseFile file(UUID draft, String path) {
        var file = CourseFile.of(path).orElseThrow(() -> new NotFound(path));
        if (drafts.files(draft).paths().stream().noneMatch(each -> each.startsWith(file.folder() + "/"))) {
            throw new NotFound(path);
        }
        return file;
    }

    EditedFile open(UUID draft, String path, Locale reader) {
        var file = file(draft, path);
        var text = drafts.text(draft, path);
        var files = drafts.files(draft);
        var source = module(draft, file, files).map(ModuleContent::sourceText);
        return new EditedFile(
                user.accountId().orElseThrow(() -> new NotFound("Nobody is signed in")),
                path,
                file.kind(),
                file.module(),
                file.language(),
                text.text(),
                text.revision(),
                text.at(),
                text.writable() ? null : messages.get(reader, readOnly(draft)),
                terms(file.language()),
                sources(Locale.forLanguageTag(file.language())),
                source.map(Editing::objectives).orElse(List.of()),
                source.map(Editing::sections).orElse(List.of()),
                files.under(file.folder()).paths().stream()
                        .filter(each -> each.startsWith("media/"))
                        .toList());
    }

    private String readOnly(UUID draft) {
        return drafts.draft(draft).state() == DraftState.OPEN
                ? "authoring.editor.not-yours"
                : "authoring.editor.closed";
    }

    private Optional<ModuleContent> module(UUID draft, CourseFile file, ContentTree files) {
        return CourseContent.readOnly(file.module(), files, "", handbook.glossary(), problem -> {})
                .module(file.module());
    }

    private static List<Named> objectives(ModuleText text) {
        return text.objectives().entrySet().stream()
                .map(objective -> new Named(objective.getKey(), objective.getValue()))
                .toList();
    }

    private static List<Titled> sections(ModuleText text) {
        return text.sections().stream()
                .map(section -> new Titled(section.id(), section.title()))
                .toList();
    }

    private List<Term> terms(String language) {
        return handbook.glossary().terms().values().stream()
                .map(term -> term(term, language))
                .sorted(Comparator.comparing(Term::term, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static Term term(Glossary.Term term, String language) {
        var words = term.in(language);
        return new Term(term.id(), words.term(), words.definition());
    }

    private List<Source> sources(Locale language) {
        return Sources.CODES.stream()
                .map(code -> new Source(
                        code,
                        messages.get(language, "content.source." + code),
                        messages.get(language, "content.source." + code + ".full"),
                        Sources.numbers(code)))
                .toList();
    }

    /** A picture of a draft, whether it has been published or not. */
    Picture picture(UUID draft, String path) {
        var type = Pictures.type(path).orElseThrow(() -> new NotFound(path));
        var files = drafts.files(draft);
        if (!path.contains("/media/") || !files.has(path)) {
            throw new NotFound(path);
        }
        return new Picture(files.bytes(path), type);
    }

    /** @param type of its content, for the browser */
    record Picture(byte[] bytes, String type) {}
}
