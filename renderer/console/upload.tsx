// Chooses a file and reads it for the desk.

import { Button, Select } from 'antd';
import { useRef } from 'react';

export interface Upload {
  /** Of this choice alone: the same file chosen again is another upload. */
  readonly key: string;
  readonly fileName: string;
  readonly contentBase64: string;
}

/** A file field; the same file can be chosen twice in a row. */
export function FileField({
  label,
  accept = '.xlsx,.csv',
  onFile,
}: {
  readonly label: string;
  readonly accept?: string;
  readonly onFile: (upload: Upload) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  const read = (file: File) => {
    const reader = new FileReader();
    reader.onload = () => {
      // data:…;base64,CONTENT
      const content = String(reader.result).split(',')[1] ?? '';
      onFile({ key: crypto.randomUUID(), fileName: file.name, contentBase64: content });
      if (field.current !== null) field.current.value = '';
    };
    reader.readAsDataURL(file);
  };
  return (
    <span className="file-field">
      <Button onClick={() => field.current?.click()}>{label}…</Button>
      {/* The browser's own button speaks the language of the machine, not of the hall. */}
      <input
        ref={field}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file !== undefined) read(file);
        }}
      />
    </span>
  );
}

/** Which sheet of a workbook is meant; nothing where it has only one. */
export function SheetField({
  preview,
  choose,
}: {
  readonly preview: { readonly sheetName: string; readonly sheets: readonly string[] };
  readonly choose: (sheet: string) => void;
}) {
  if (preview.sheets.length < 2) return null;
  return (
    <div className="inline">
      <span>文件里有 {preview.sheets.length} 张工作表，现在看的是</span>
      <Select
        aria-label="工作表"
        className="sheet"
        value={preview.sheetName}
        onChange={choose}
        options={preview.sheets.map((name) => ({ value: name, label: name }))}
      />
    </div>
  );
}
