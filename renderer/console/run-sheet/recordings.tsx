// 音乐: which file is played for each piece; none comes with the program.

import { Button } from 'antd';
import { cueNames } from '../../../core/cues.ts';
import type { CueView } from '../../../core/run-sheet-views.ts';
import { sentenceOf } from '../../../core/sentences.ts';
import { type Acting, RefusalLine, useAct, useAnswer } from '../desk.tsx';
import { FileField } from '../upload.tsx';
import { useMusic } from './music.tsx';

export function Recordings({ done }: { readonly done: () => void }) {
  const { value: cues } = useAnswer('cues', {});
  const act = useAct();
  return (
    <div className="pad">
      <h3>音乐</h3>
      <p>程序不带音乐，请自备录音（mp3、m4a、wav、ogg、flac，每个不超过 12 MB）。文件抄到会议文件旁的文件夹里。</p>
      {cues?.map((cue) => (
        <Recording key={cue.cue} cue={cue} act={act} />
      ))}
      <RefusalLine refusal={act.refusal} />
      <div className="actions">
        <Button onClick={done}>回到主持词</Button>
      </div>
    </div>
  );
}

function Recording({ cue: { cue, fileName, refusal }, act }: { readonly cue: CueView; readonly act: Acting }) {
  const music = useMusic(cue);
  const isChosen = fileName !== null;
  return (
    <div className="run-recording">
      <b>{cueNames[cue]}</b>
      <span className={refusal === null ? 'good' : isChosen ? 'bad' : 'hint'}>
        {refusal === null ? `✓ ${fileName}` : isChosen ? sentenceOf(refusal) : '还没有选文件'}
      </span>
      <FileField
        label={`选${cueNames[cue]}文件`}
        accept="audio/*,.mp3,.m4a,.wav,.ogg,.flac"
        onFile={(upload) =>
          act.run('chooseCue', { cue, fileName: upload.fileName, contentBase64: upload.contentBase64 })
        }
      />
      <Button disabled={refusal !== null} onClick={music.toggle}>
        {music.playing === cue ? '停' : '试放'}
      </Button>
      <Button disabled={!isChosen} onClick={() => act.run('dropCue', { cue })}>
        不用
      </Button>
    </div>
  );
}
