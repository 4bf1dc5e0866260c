"""Files in forms: a field for several, and a form that keeps what was chosen whatever else is missing."""

from dataclasses import dataclass, field
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from vorzimmer.files import keeping, queries
from vorzimmer.files.incoming import Upload, refusal
from vorzimmer.files.models import StoredFile
from vorzimmer.people.actor import Actor


@dataclass(frozen=True, slots=True)
class Chosen:
    """What a form sent: keys of files that are kept already, and new ones."""

    kept: list[str] = field(default_factory=list)
    uploads: list[Upload] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.kept or self.uploads)


class FilesInput(forms.Widget):
    """A place to drop files; what is kept already stands above it, ticked, and can be unticked."""

    template_name = "files/files_input.html"
    needs_multipart_form = True

    def __init__(self, attrs: dict[str, Any] | None = None, *, kept: tuple[StoredFile, ...] = ()) -> None:
        super().__init__(attrs)
        self.kept = kept

    def value_from_datadict(self, data: Any, files: Any, name: str) -> Chosen:
        return Chosen(_several(data, f"{name}_kept"), [file for file in _several(files, name) if file])

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        return name not in files and f"{name}_kept" not in data

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        context = super().get_context(name, value, attrs)
        context["widget"]["kept"] = self.kept
        return context

    def use_required_attribute(self, initial: Any) -> bool:
        return False


class FilesField(forms.Field):
    """Several files. In a `FilesForm` its cleaned value is a list of StoredFile that the actor may attach."""

    widget = FilesInput
    default_error_messages = {"many": _("At most %(most)s files at a time.")}

    def __init__(self, *, most: int = 20, required: bool = False, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        self.most = most

    def clean(self, value: Any) -> Any:
        chosen = value or Chosen()
        reasons = [reason for upload in chosen.uploads if (reason := refusal(upload))]
        if len(chosen.kept) + len(chosen.uploads) > self.most:
            reasons.append(self.error_messages["many"] % {"most": self.most})
        if reasons:
            raise ValidationError(reasons)
        return super().clean(chosen or None) or chosen

    def keep(self, actor: Actor, chosen: Chosen) -> list[StoredFile]:
        """Every file of `chosen` as a row: what can be kept is not lost, even when the form is not valid."""
        kept = queries.own_files(actor, chosen.kept[: self.most])
        room = self.most - len(kept)
        fresh = [upload for upload in chosen.uploads if not refusal(upload)][:room]
        return [*kept, *(keeping.keep(actor, upload) for upload in fresh)]


class FilesForm(forms.Form):
    """A form with `FilesField`s: `FilesForm(request.POST, request.FILES, actor=request.actor)`.

    While it is validated the uploads become files of the actor, which nobody else sees until an action refers
    to them. So a form that comes back with 422 shows them as kept, and sends only their keys the next time.
    """

    def __init__(self, *args: Any, actor: Actor, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.actor = actor

    def _post_clean(self) -> None:
        super()._post_clean()  # type: ignore[misc]
        for name, its_field in self.fields.items():
            if isinstance(its_field, FilesField):
                files = its_field.keep(self.actor, self[name].data or Chosen())
                its_field.widget.kept = tuple(files)
                if name in self.cleaned_data:
                    self.cleaned_data[name] = files


def _several(values: Any, name: str) -> list[Any]:
    if hasattr(values, "getlist"):
        return list(values.getlist(name))
    found = values.get(name) or []
    return found if isinstance(found, list) else [found]
