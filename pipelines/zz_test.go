package pipelines_test
import ("testing";"log/slog";"os";"medebewind/pipelines";"medebewind/testdata/publisher";"time")
func TestZZ(t *testing.T){
 p,c:=fictitious(t,publisher.Options{Page:500})
 out:=t.TempDir()
 lg:=slog.New(slog.NewTextHandler(os.Stderr,&slog.HandlerOptions{Level:slog.LevelDebug}))
 for i:=0;i<3;i++{
 s:=time.Now()
 o:=mustRun(t,pipelines.Options{Out:out,Config:c,Today:day,Log:lg})
 t.Log(time.Since(s),o.Fetched,o.Transformed,len(p.Requests()))
 for y:=21;y<=25;y++{ p.Touch("990"+string(rune('0'+y/10))+string(rune('0'+y%10))+"NED","2026-0"+string(rune('1'+i))+"-01T02:00:00")}
 }
 t.Log(ask(t,out,"select string_agg(distinct bron || ' ' || dataset, '\n') from meta.document"))
 t.Log(ask(t,out,"select string_agg(document_id, '\n') from meta.document where dataset='cbs/iv3/99024NED'"))
}
